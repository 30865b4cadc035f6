"""Inside the sandbox: runs a notebook's cells as Jupyter would.

This text is sent into a process of its own (see execution.py); nothing that
it says is believed. It uses IPython, so that magics, pictures and rich
outputs work, but no kernel: what would be sent to one is sent to it as a
call, behind the same limits and filter as a check.
"""

import os
import sys
from typing import Any

Output = dict[str, Any]

_errors: list[Output] = []


def lay_files(files: dict[str, Any]) -> None:
    """Write the files that lie beside the notebook; bytes as arrays."""
    for name, content in files.items():
        os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
        with open(name, "wb") as file:
            file.write(content.tobytes())
    sys.path.insert(0, os.getcwd())


def run_cell(source: str) -> list[Output]:
    """Run one cell; its outputs as they stand in a notebook."""
    from IPython.utils.capture import capture_output

    shell = _shell()
    _errors.clear()
    with capture_output() as captured:
        shell.run_cell(source, store_history=False)
    return [
        *_streams(captured),
        *(_display(output) for output in captured.outputs),
        *_errors,
    ]


def _streams(captured: Any) -> list[Output]:
    texts = {"stdout": captured.stdout, "stderr": captured.stderr}
    return [
        {"output_type": "stream", "name": name, "text": text}
        for name, text in texts.items()
        if text
    ]


def _display(output: Any) -> Output:
    """Text and pictures; JSON and the like are left out."""
    data = {
        mime: _text(content)
        for mime, content in output.data.items()
        if isinstance(content, str | bytes)
    }
    return {"output_type": "display_data", "data": data, "metadata": {}}


def _text(content: str | bytes) -> str:
    if isinstance(content, str):
        return content
    import base64

    return base64.b64encode(content).decode()


def _shell() -> Any:
    """The one shell of this process; figures are drawn into the outputs."""
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    if InteractiveShell.initialized():
        return InteractiveShell.instance()
    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "nocolor"
    shell = InteractiveShell.instance(config=config)
    shell._showtraceback = _keep_error
    hook = shell.displayhook  # a cell's last value is shown like the others
    hook.write_output_prompt = lambda: None
    hook.write_format_data = lambda data, metadata=None: (
        shell.display_pub.publish(data=data, metadata=metadata or {})
    )
    shell.enable_gui = lambda gui=None: None  # there is no window to open
    sys.modules["__main__"] = shell.user_module
    shell.run_line_magic("matplotlib", "inline")
    return shell


def _keep_error(kind: type, error: BaseException, traceback: list[str]) -> None:
    _errors.append(
        {
            "output_type": "error",
            "ename": str(kind.__name__),
            "evalue": str(error),
            "traceback": [str(line) for line in traceback],
        }
    )
