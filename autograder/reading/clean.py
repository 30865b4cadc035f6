"""What a student wrote, made safe to show to the person who grades it.

formgrader renders notebooks without escaping: raw HTML in Markdown, HTML
and SVG outputs and metadata all reach the instructor's browser. Here each
of them becomes plain text, a plain table or a picture, or is left out.
"""

import base64
import binascii
import re
from collections.abc import Iterator
from typing import Any

import nh3

MAX_SOURCE = 100_000
MAX_TEXT = 20_000
MAX_HTML = 200_000
MAX_IMAGE = 3_000_000
MAX_OUTPUTS = 50
CUT = "\n[... cut here; the whole file is in the folder submitted/]"

# Tables, text and pictures that are all there; no links, forms or anything
# that loads.
HTML_TAGS = frozenset(
    {"b", "br", "caption", "code", "col", "colgroup", "dd", "div", "dl", "dt"}
    | {"em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "li", "ol"}
    | {"p", "pre", "s", "small", "span", "strong", "sub", "sup", "table"}
    | {"tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul"}
)
INLINE = "data:image/png;base64,"
SIGNATURES = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8"}


def plain(value: object, limit: int = MAX_TEXT) -> str:
    """Text that can be written as UTF-8, from notebook JSON of any kind."""
    if isinstance(value, list):
        value = "".join(part for part in value if isinstance(part, str))
    if not isinstance(value, str):
        return ""
    if len(value) > limit:
        value = value[:limit] + CUT
    # JSON can spell half a surrogate pair, and control characters.
    value = value.encode("utf-8", "replace").decode("utf-8")
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f]", "\ufffd", value)


def markdown(source: str) -> str:
    """Markdown in which no tag, picture or named link is left to render.

    A space breaks each of their openings in every Markdown dialect, inside
    and outside of code and formulas, and leaves the text readable. A bare
    web address stays a link to what it says.
    """
    source = re.sub(r"<(?=[A-Za-z/!?])", "< ", source)
    return re.sub(r"\](?=[(:])", "] ", source)


def outputs(found: object) -> list[dict[str, Any]]:
    """A code cell's outputs: text, tables without styles, pictures."""
    if not isinstance(found, list):
        return []
    kept = (_output(item) for item in found[:MAX_OUTPUTS])
    return [output for output in kept if output]


def _output(item: object) -> dict[str, Any] | None:
    if not isinstance(item, dict):
        return None
    kind = item.get("output_type")
    if kind == "stream":
        name = "stderr" if item.get("name") == "stderr" else "stdout"
        text = plain(item.get("text"))
        return {"output_type": "stream", "name": name, "text": text}
    if kind == "error":
        return _error(item)
    if kind in ("display_data", "execute_result"):
        data = dict(_data(item.get("data")))
        # Always display_data: only the judge's own scores are results.
        return data and {
            "output_type": "display_data",
            "data": data,
            "metadata": {},
        }
    return None


def _error(item: dict[str, Any]) -> dict[str, Any]:
    lines = item.get("traceback")
    lines = lines[:100] if isinstance(lines, list) else []
    return {
        "output_type": "error",
        "ename": plain(item.get("ename"), 200),
        "evalue": plain(item.get("evalue"), 2000),
        "traceback": [plain(line, 2000) for line in lines],
    }


def _data(data: object) -> Iterator[tuple[str, str]]:
    if not isinstance(data, dict):
        return
    if "text/plain" in data:
        yield "text/plain", plain(data["text/plain"])
    html = plain(data.get("text/html"), MAX_HTML)
    if html and len(html) <= MAX_HTML:
        yield "text/html", _html(html)
    for kind, signature in SIGNATURES.items():
        image = plain(data.get(kind), MAX_IMAGE).replace("\n", "")
        if is_image(image, signature):
            yield kind, image


def _html(text: str) -> str:
    return nh3.clean(
        text,
        tags=set(HTML_TAGS),
        attributes={"img": {"src", "alt"}},
        attribute_filter=_attribute,
        url_schemes={"data"},
    )


def _attribute(tag: str, name: str, value: str) -> str | None:
    """A picture's source only where it is the picture itself."""
    if name != "src":
        return value
    image = value.removeprefix(INLINE)
    inline = image != value and is_image(image, SIGNATURES["image/png"])
    return value if inline else None


def is_image(text: str, signature: bytes) -> bool:
    """Whether base64 begins as such a picture does, and holds nothing else."""
    try:
        return base64.b64decode(text, validate=True).startswith(signature)
    except (binascii.Error, ValueError):
        return False
