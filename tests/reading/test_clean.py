"""What a student wrote reaches the instructor's browser as text."""

import base64
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nbconvert.filters import markdown2html

from autograder.reading import clean

PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n...").decode()

# Any JSON that could stand where a notebook's part should be.
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</textarea><svg onload=alert(1)>",
        "<!--><script>alert(1)</script>-->",
        "`code <b>` and <iframe src=//x>",
        "$a<b$ and $$x<script>$$",
        "```html\n<script>\n```",
        "<javascript:alert(1)>",
        "<https://example.org>",
        "[click](javascript:alert(1))",
        "[click][x]\n\n[x]: javascript:alert(1)",
        "![picture](https://example.org/track.png)",
        "![picture](attachment:x.png)",
    ],
)
def test_markdown_renders_to_no_tag_or_picture_or_hidden_link(attack):
    tags = _Tags()
    tags.feed(markdown2html(clean.markdown(attack)))
    for tag, attributes in tags.found:
        assert tag in {"p", "code", "pre", "span", "div", "a"}
        # A bare address is shown as it is and may be followed.
        assert attributes.get("href", "https://").startswith("https://")
        assert not any(name.startswith("on") for name in attributes)


class _Tags(HTMLParser):
    """The tags that a browser would see."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def test_markdown_stays_readable():
    text = "K-means **stops**: $J_{t+1} \\leq J_t$, so a < b and `x[0]`."
    assert clean.markdown(text) == text


def test_html_keeps_its_table_and_nothing_that_acts():
    [output] = clean.outputs(
        [
            {
                "output_type": "display_data",
                "data": {
                    "text/html": "<style>p{}</style><table onclick='f()'>"
                    "<tr><td>7 &lt; 8</td></tr></table>"
                    "<a href='x'>y</a><form><input></form>",
                    "application/javascript": "alert(1)",
                    "image/svg+xml": "<svg onload='alert(1)'>",
                },
                "metadata": {"x": 1},
            }
        ]
    )
    assert list(output["data"]) == ["text/html"]
    html = output["data"]["text/html"]
    assert "<td>7 &lt; 8</td>" in html
    for sign in ("style", "onclick", "href", "form", "input", "alert"):
        assert sign not in html
    assert output["metadata"] == {}


def test_a_result_of_theirs_is_never_a_result():
    found = {
        "output_type": "execute_result",
        "data": {"text/plain": "1000"},
        "metadata": {},
        "execution_count": 1,
    }
    [output] = clean.outputs([found])
    assert output["output_type"] == "display_data"


@pytest.mark.parametrize(
    "image",
    [PNG[:-1] + '"onerror=alert(1)', base64.b64encode(b"<svg>").decode(), 5],
)
def test_what_is_no_picture_is_left_out(image):
    found = {"output_type": "display_data", "data": {"image/png": image}}
    assert clean.outputs([found]) == []


def test_a_picture_stays():
    found = {"output_type": "display_data", "data": {"image/png": PNG + "\n"}}
    assert clean.outputs([found])[0]["data"] == {"image/png": PNG}


@pytest.mark.parametrize(
    ("source", "stays"),
    [
        (f"data:image/png;base64,{PNG}", True),
        ("data:image/png;base64,PHN2Zz4=", False),
        (f"data:image/svg+xml;base64,{PNG}", False),
        (f"data:text/html;base64,{PNG}", False),
        ("https://example.org/track.png", False),
        ("//example.org/track.png", False),
        ("track.png", False),
        ("javascript:alert(1)", False),
    ],
)
def test_of_pictures_in_html_only_whole_ones_stay(source, stays):
    html = f'<img onerror="f()" src="{source}" style="x" alt="mine">'
    found = {"output_type": "display_data", "data": {"text/html": html}}
    tags = _Tags()
    tags.feed(clean.outputs([found])[0]["data"]["text/html"])
    kept = {"src": source} if stays else {}
    assert tags.found == [("img", kept | {"alt": "mine"})]


def test_half_a_surrogate_and_control_characters_become_writable():
    assert clean.plain("a\ud800b\x00c\x1b[31m\n").encode() == (
        b"a?b\xef\xbf\xbdc\x1b[31m\n"
    )


def test_long_text_is_cut_and_says_so():
    text = clean.plain("x" * 100, 10)
    assert text.startswith("x" * 10 + "\n")
    assert "cut here" in text


@settings(deadline=None)  # the machine may be busy
@given(ANY_JSON)
def test_no_output_is_too_odd(found):
    clean.outputs([found])
    clean.outputs(found)
    for kind in ("stream", "error", "display_data"):
        odd = {"output_type": kind, "data": found, "text": found}
        clean.outputs([odd | {"traceback": found, "ename": found}])
