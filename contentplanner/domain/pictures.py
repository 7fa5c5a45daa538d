"""Pictures: copies kept with the plan, named by their content."""

from dataclasses import dataclass

from contentplanner.domain.ids import PictureId

MOST_BYTES = 50_000_000
MOST_PIXELS = 50_000_000
LONGEST_SIDE = 20_000
"""What a picture may have at most, in its file, in all and along one side; told before it is decoded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture kept with the plan.

    Args:
        id: SHA-256 of the stored bytes, in hex.
        name: File name it came with, shown and used in exports.
        extension: Of the stored file, without the dot: ``jpg``, ``png``, ``webp``, ``gif``…
        width: In pixels, upright.
        height: In pixels, upright.
        byte_count: Of the stored file.
    """

    id: PictureId
    name: str
    extension: str
    width: int
    height: int
    byte_count: int

    @property
    def file_name(self) -> str:
        """The stored file's name inside the plan's ``images`` folder."""
        return f"{self.id}.{self.extension}"
