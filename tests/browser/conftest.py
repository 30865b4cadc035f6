"""JupyterLab and Notebook 7 in a headless Chromium, on an unzipped kit.

Where no Chromium is installed, these tests are skipped and say so. Set
SCREENSHOTS to a folder to keep what the browser showed.
"""

import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from autograder.course import COURSE

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update"),
    *("--disable-sync", "--disable-quic"),
]
TOKEN = "only-for-this-test"  # noqa: S105
PATIENCE = 240_000  # ms; a busy machine needs a tenth of it


def chromium() -> str:
    """Where Chromium is; skips the test where it is not."""
    for name in NAMES:
        path = shutil.which(name)
        if path:
            return path
    pytest.skip(f"no browser: none of {', '.join(NAMES)} is installed")


@dataclass
class Lab:
    """A notebook open in Jupyter, driven as a student would."""

    page: Any
    folder: Path
    pictures: Path

    def position(self, cell: str) -> int:
        """The number of a cell, by its id."""
        found: int = self.page.evaluate(
            "id => window.jupyterapp.shell.currentWidget.content.model"
            ".sharedModel.cells.findIndex(c => c.id === id)",
            cell,
        )
        assert found >= 0, cell
        return found

    def select(self, cell: str) -> None:
        """Go to a cell; it is in view, and not being edited."""
        self.page.evaluate(
            """async number => {
                const notebook = window.jupyterapp.shell.currentWidget.content;
                notebook.activeCellIndex = number;
                notebook.deselectAll();
                notebook.mode = 'command';
                await notebook.scrollToItem(number, 'smart', 0.1);
                notebook.activate();
            }""",
            self.position(cell),
        )

    def paste(self, cell: str, text: str) -> None:
        """Replace what stands in a cell."""
        self.select(cell)
        self.page.keyboard.press("Enter")
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(text)
        self.page.keyboard.press("Escape")

    def run(self, cell: str) -> str:
        """Run a cell with Ctrl+Enter; the text it shows afterwards."""
        before = self.count(cell)
        self.select(cell)
        self.page.keyboard.press("Control+Enter")
        self.wait_until(
            "([i, before]) => { const c = window.jupyterapp.shell"
            ".currentWidget.content.widgets[i].model.sharedModel;"
            "return c.execution_count && c.execution_count !== before"
            " && c.executionState !== 'running'; }",
            [self.position(cell), before],
        )
        return self.shown(cell)

    def count(self, cell: str) -> Any:
        """The number in brackets before a cell."""
        return self.page.evaluate(
            "i => window.jupyterapp.shell.currentWidget.content.widgets[i]"
            ".model.sharedModel.execution_count",
            self.position(cell),
        )

    def shown(self, cell: str) -> str:
        """The text of a cell's outputs, as a person reads it.

        Outputs are drawn after they arrive: wait until all are there, and
        for the text to stay the same.
        """
        self.select(cell)
        self.wait_until(
            "i => { const cell = window.jupyterapp.shell.currentWidget.content"
            ".widgets[i]; const parts = cell.outputArea.widgets;"
            "return parts.length >= cell.outputArea.model.length"
            " && parts.every(part => part.node.innerText.trim()"
            " || part.node.querySelector('img')); }",
            self.position(cell),
        )
        before, text = None, self._text(cell)
        while text != before:
            self.page.wait_for_timeout(300)
            before, text = text, self._text(cell)
        return text

    def _text(self, cell: str) -> str:
        text: str = self.page.evaluate(
            "i => window.jupyterapp.shell.currentWidget.content.widgets[i]"
            ".outputArea.node.innerText",
            self.position(cell),
        )
        return " ".join(text.split())

    def command(self, name: str, **arguments: Any) -> None:
        """One of JupyterLab's own commands."""
        self.page.evaluate(
            "([n, a]) => { window.jupyterapp.commands.execute(n, a); }",
            [name, arguments],
        )

    def save(self) -> None:
        self.page.keyboard.press("Control+s")
        self.wait_until(
            "() => !window.jupyterapp.shell.currentWidget.model.dirty"
        )

    def wait_until(
        self, condition: str, argument: Any = None, patience: int = PATIENCE
    ) -> None:
        self.page.wait_for_function(
            condition, arg=argument, timeout=patience, polling=200
        )

    def picture(self, name: str, cell: str | None = None) -> None:
        """Keep what the window shows, or all that a cell shows."""
        if cell:
            self.select(cell)
            number = self.position(cell)
            self.page.evaluate(
                "i => window.jupyterapp.shell.currentWidget.content.widgets[i]"
                ".outputArea.node.id = 'to-keep'",
                number,
            )
            part = self.page.locator("#to-keep")
        else:
            part = self.page
        part.screenshot(path=self.pictures / f"{name}.png")


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    kept = os.environ.get("SCREENSHOTS")
    if not kept:
        return tmp_path_factory.mktemp("screenshots")
    folder = Path(kept)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unzipped kit of the first assignment."""
    root = tmp_path_factory.mktemp("home")
    with zipfile.ZipFile(COURSE / "kits" / "clustering.zip") as kit:
        kit.extractall(root)
    return root / "clustering"


@pytest.fixture(scope="session")
def server(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a JupyterLab that serves the kit."""
    chromium()  # skip before anything is started
    home = tmp_path_factory.mktemp("jupyter")
    names = ("CONFIG_DIR", "DATA_DIR", "RUNTIME_DIR")
    own = {f"JUPYTER_{name}": str(home / name) for name in names}
    own["JUPYTERLAB_SETTINGS_DIR"] = str(home / "settings")
    _decline_news(home / "settings")
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "jupyterlab", "--no-browser"),
            *("--ServerApp.ip=127.0.0.1", "--ServerApp.port=0"),
            f"--IdentityProvider.token={TOKEN}",
            *("--allow-root", "--expose-app-in-browser"),
            "--JupyterNotebookApp.expose_app_in_browser=True",
        ],
        cwd=folder,
        env=os.environ | own | {"HOME": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = _address(home / "RUNTIME_DIR", process)
        _wait_for(f"{address}/api?token={TOKEN}", process)
        yield address
    finally:
        process.terminate()  # it ends its kernels
        try:
            process.wait(60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _decline_news(settings: Path) -> None:
    """JupyterLab asks on its first start, in a box over the notebook."""
    path = settings / "@jupyterlab" / "apputils-extension"
    path.mkdir(parents=True)
    name = "notification.jupyterlab-settings"
    (path / name).write_text('{"fetchNews": "false", "checkForUpdates": false}')


def _address(runtime: Path, process: subprocess.Popen[bytes]) -> str:
    """Where the server listens, from the file that it writes about itself."""
    end = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < end:
        assert process.poll() is None, "JupyterLab ended"
        for path in runtime.glob("jpserver-*.json"):
            text = path.read_text()
            if text.rstrip().endswith("}"):  # written to the end
                return f"http://127.0.0.1:{json.loads(text)['port']}"
        time.sleep(0.3)
    raise TimeoutError("JupyterLab does not say where it listens")


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < end:
        assert process.poll() is None, "JupyterLab ended"
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except OSError:
            time.sleep(0.3)
    raise TimeoutError("JupyterLab does not answer")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium(), args=FLAGS)


@pytest.fixture(scope="session")
def lab(server: str, browser: Any, folder: Path, pictures: Path) -> Lab:
    """The released notebook in JupyterLab, with a kernel that waits."""
    address = f"{server}/lab/tree/clustering.ipynb"
    return opened(browser, address, folder, pictures)


@pytest.fixture(scope="session")
def notebook_7(server: str, browser: Any, folder: Path, pictures: Path) -> Lab:
    """The same in Notebook 7: a copy, for the other has its own kernel."""
    shutil.copy(folder / "clustering.ipynb", folder / "copy.ipynb")
    address = f"{server}/notebooks/copy.ipynb"
    return opened(browser, address, folder, pictures)


def opened(browser: Any, address: str, folder: Path, pictures: Path) -> Lab:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(PATIENCE)
    page.goto(f"{address}?token={TOKEN}")
    found = Lab(page, folder, pictures)
    found.wait_until(
        "() => window.jupyterapp?.shell.currentWidget?.sessionContext"
        "?.session?.kernel?.status === 'idle'"
    )
    return found
