"""The post being edited: as the plan holds it, as it is shown, and what may be complained about."""

from dataclasses import dataclass, field
from typing import Any

from contentplanner.domain.anatomy import Missing, TakesPictures, missing, unfilled
from contentplanner.domain.own_parts import part_of, with_part, with_parts
from contentplanner.domain.posts import Post
from contentplanner.ui.editor.wording import FIELD_OF


@dataclass
class Draft:
    """One post while it is edited.

    Args:
        stored: As the plan holds it.
        shown: As it is typed, kept or not.
        takes_pictures: Tells whether a network shows pictures.
        touched: Fields that were left at least once; only these may be marked as wrong.
        insisted: Whether someone tried to mark the post as ready: then everything may be marked.
    """

    stored: Post
    shown: Post
    takes_pictures: TakesPictures
    touched: set[str] = field(default_factory=set)
    insisted: bool = False

    def edit(self, name: str, value: Any) -> None:
        """Show another value in one field, or in what one network has of its own."""
        self.shown = with_part(self.shown, name, value)

    def take(self, stored: Post, keep: frozenset[str]) -> None:
        """Show what the plan holds now, but keep what is typed in some fields."""
        kept = {name: part_of(self.shown, name) for name in keep}
        self.stored, self.shown = stored, with_parts(stored, kept)

    @property
    def lacks(self) -> tuple[Missing, ...]:
        """What is missing, in field order."""
        return missing(self.shown, self.takes_pictures)

    @property
    def marked(self) -> tuple[Missing, ...]:
        """What is missing and may be marked as wrong by now."""
        return tuple(part for part in self.lacks if self.insisted or self.field_of(part) in self.touched)

    def field_of(self, part: Missing) -> str:
        """Return the field where a part is given."""
        if part is not Missing.BRACKET:
            return FIELD_OF[part]
        if unfilled(self.shown.headline):
            return "headline"
        if unfilled(self.shown.aim):
            return "aim"
        described = any(unfilled(picture.description) for picture in self.shown.pictures)
        return "picture" if described else "description"
