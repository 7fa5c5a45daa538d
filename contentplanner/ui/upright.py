"""Pictures turned as they were seen."""

from PySide6.QtGui import QImage, QTransform

_TURNS = {3: 180, 4: 180, 5: 270, 6: 90, 7: 90, 8: 270}
_MIRRORED = (2, 4, 5, 7)


def turned(image: QImage, held: int) -> QImage:
    """Return a picture upright that was taken as camera notes say, 1 to 8."""
    turn = QTransform().rotate(_TURNS.get(held, 0))
    if held in _MIRRORED:
        turn.scale(-1, 1)
    return image if turn.isIdentity() else image.transformed(turn)
