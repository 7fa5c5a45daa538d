"""Every icon that is named is there, and none is there for nothing."""

import ast
import json
from pathlib import Path

import contentplanner
from contentplanner.resources import resource_path
from contentplanner.ui.icons import DIRECTED

PROGRAM = Path(contentplanner.__file__).parent
PLACES = {
    "icon": 0, "icon_pixmap": 0, "paint_icon": 1, "IconButton": 0, "IconMark": 0, "Sign": 0,
    "set_icon_name": 0, "push_button": 2, "WordButton": 2, "set_image": 1, "show_image": 1,
}  # fmt: skip
"""Which argument of a call names an icon."""


def there():
    return {path.stem for path in resource_path("icons").glob("*.svg")}


def trees(but=""):
    paths = (path for path in sorted(PROGRAM.rglob("*.py")) if path.name != but)
    return [ast.parse(path.read_text("utf-8")) for path in paths]


def words_in(node):
    """Return the texts an expression may give: of “"sun" if dark else "moon"” both."""
    if isinstance(node, ast.IfExp):
        return words_in(node.body) | words_in(node.orelse)
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


def icons_of_networks():
    networks = (json.loads(path.read_text("utf-8")) for path in resource_path("networks").glob("*.json"))
    return {icon for network in networks for icon in network.get("preview", {}).get("icons", ())}


def named():
    """Return the icons that calls and networks name outright."""
    found = icons_of_networks()
    for call in (node for tree in trees() for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = getattr(call.func, "id", getattr(call.func, "attr", ""))
        if (place := PLACES.get(name)) is not None:
            found |= {word for argument in call.args[place : place + 1] for word in words_in(argument)}
        for keyword in call.keywords:
            found |= words_in(keyword.value) if keyword.arg in ("icon", "icon_name") else set()
    return found - {""}


def test_every_icon_that_is_named_is_there():
    assert len(named()) > 50
    assert sorted((named() | DIRECTED) - there()) == []


def test_every_icon_is_named_somewhere():
    texts = {
        node.value
        for tree in trees(but="icons.py")
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    the_programs_own = {"contentplanner"}
    assert sorted(there() - texts - icons_of_networks() - the_programs_own) == []
