"""What can be dropped on the picture of a post or pasted there, from browsers and file managers."""

from base64 import b64encode
from datetime import date

import pytest
from PIL import Image
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Placement
from contentplanner.ui.given_pictures import given_pictures
from tests.ui.picture_files import corners, saved
from tests.ui.test_editor_pictures import kept, painted

JPEG = saved(corners(1200, 1200), "JPEG")
SAVE_FIRST = "This picture is still on the web. Save it first, then drop it here."


@pytest.fixture
def stage(stage):
    stage.editor.open_post(
        stage.add(day=date(2026, 11, 19), placements=(Placement(NetworkKey("instagram")),))
    )
    return stage


def mime(**parts):
    data = QMimeData()
    for name, value in parts.items():
        if name == "image":
            data.setImageData(value)
        elif name == "urls":
            data.setUrls([QUrl(one) for one in value])
        elif name == "raw":
            data.setData("image/jpeg", QByteArray(value))
        else:
            {"html": data.setHtml, "text": data.setText}[name](value)
    return data


def dropped(widget, data):
    """Drag something over a widget and let go; tell whether it was welcome."""
    buttons, keys, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, buttons, keys)
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), copy, data, buttons, keys))
    return enter.isAccepted()


def file_from(tmp_path):
    (tmp_path / "loaf ä.jpg").write_bytes(JPEG)
    return QUrl.fromLocalFile(str(tmp_path / "loaf ä.jpg")).toString(
        QUrl.ComponentFormattingOption.FullyEncoded
    )


TAKEN = {
    "a file": (lambda url: mime(urls=[url]), "loaf ä.jpg"),
    "a file and a web address": (lambda url: mime(urls=["https://a.example/b.jpg", url]), "loaf ä.jpg"),
    "a page with a file": (lambda url: mime(html=f"<p>Loaf</p><img alt='x' src='{url}'>"), "loaf ä.jpg"),
    "the bytes of a file": (lambda _: mime(raw=JPEG), "pasted picture.jpg"),
    "pixels": (lambda _: mime(image=painted(1200, 1200)), "pasted picture.png"),
    "pixels and a page": (
        lambda _: mime(image=painted(1200, 1200), html="<img src='https://a.example/b.jpg'>"),
        "pasted picture.png",
    ),
    "a page that holds the picture": (
        lambda _: mime(html=f'<IMG src="data:image/jpeg;base64,{b64encode(JPEG).decode()}">'),
        "pasted picture.jpg",
    ),
}


@pytest.mark.parametrize("what", TAKEN)
def test_pictures_are_taken_in_whatever_form_they_are_dropped(qtbot, stage, tmp_path, what):
    make, name = TAKEN[what]
    assert dropped(stage.editor.form.picture, make(file_from(tmp_path)))
    qtbot.waitUntil(lambda: kept(stage) is not None)
    assert (kept(stage).name, kept(stage).width) == (name, 1200)


@pytest.mark.parametrize(
    "data",
    [
        {"urls": ["https://shop.example/loaf.jpg"]},
        {
            "urls": ["https://shop.example/"],
            "html": '<a href="/"><img class=x src=https://shop.example/a.jpg></a>',
        },
        {"html": "<img src='//shop.example/loaf.jpg'>"},
        {"html": "<img src='blob:https://shop.example/1-2'>", "text": "loaf"},
    ],
)
def test_a_picture_on_the_web_is_not_asked_for_and_the_way_is_said(qtbot, stage, data, monkeypatch):
    monkeypatch.setattr("socket.socket.connect", lambda *_: pytest.fail("the web was asked"))
    assert dropped(stage.editor.form.picture, mime(**data))
    assert stage.editor.form.picture.message.text == SAVE_FIRST
    assert kept(stage) is None


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"html": "<img src='data:image/png;base64,%%%'>"}, "pasted picture is not a picture"),
        ({"html": "<img src='data:image/svg+xml,<svg/>'>"}, "pasted picture is a drawing"),
        ({"urls": ["file:///"]}, "is not a picture"),
        ({"image": QImage()}, ""),
    ],
)
def test_what_is_no_picture_changes_nothing(qtbot, stage, data, sentence):
    dropped(stage.editor.form.picture, mime(**data))
    qtbot.waitUntil(lambda: sentence in stage.editor.form.picture.message.text)
    assert kept(stage) is None


def test_words_are_no_picture(stage):
    assert not dropped(stage.editor.form.picture, mime(text="Which loaf?"))
    assert given_pictures(mime(text="https://shop.example", html="<b>Which loaf?</b>")) is None
    assert given_pictures(QMimeData()) is None


@pytest.mark.parametrize("what", TAKEN)
def test_pictures_are_taken_in_whatever_form_they_are_pasted(qtbot, stage, tmp_path, what):
    make, name = TAKEN[what]
    QApplication.clipboard().setMimeData(make(file_from(tmp_path)))
    stage.editor.form.picture._frame.setFocus()
    qtbot.keyClick(stage.editor.form.picture, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: kept(stage) is not None)
    assert kept(stage).name == name


def test_a_pasted_photo_is_kept_as_a_photo_and_a_drawing_as_a_drawing(qtbot, stage):
    photo = Image.effect_noise((1500, 1500), 60).convert("RGB")
    dropped(stage.editor.form.picture, mime(image=QImage.fromData(saved(photo, "BMP"))))
    qtbot.waitUntil(lambda: kept(stage) is not None)
    assert kept(stage).name == "pasted picture.jpg"


def test_files_dropped_on_a_text_become_pictures_and_addresses_do_not(qtbot, stage, tmp_path):
    edit = stage.editor.form.description.edit
    edit.insertFromMimeData(mime(urls=["https://a.example/b.jpg", file_from(tmp_path)]))
    qtbot.waitUntil(lambda: kept(stage) is not None)
    assert kept(stage).name == "loaf ä.jpg"
    assert stage.editor.form.picture.message.text == ""
