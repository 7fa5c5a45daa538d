"""The field for a name that must be there and that nothing else has."""

from collections.abc import Callable, Iterable

from contentplanner.domain.errors import PlanError
from contentplanner.domain.text import clean_line
from contentplanner.ui.fields.value_fields import ReadField


def name_field(
    label: str, home: str, kind: str, taken: Callable[[], Iterable[str]], *, placeholder: str = ""
) -> ReadField[str]:
    """Return a field that keeps a name once it is left, and says what is wrong with it.

    Args:
        label: What it is called.
        home: Begins its object name.
        kind: How the codes of what is wrong begin, such as ``persona``.
        taken: Returns the names of all others.
        placeholder: An example.
    """

    def read(text: str) -> str:
        return read_name(text, kind, taken())

    return ReadField("name", label, read, str, placeholder=placeholder, home=home)


def read_name(text: str, kind: str, taken: Iterable[str]) -> str:
    """Return a name as it is kept.

    Raises:
        PlanError: ``…-needs-name`` and ``…-name-taken``.
    """
    name = clean_line(text)
    if not name:
        raise PlanError(f"{kind}-needs-name")
    if name.casefold() in {other.casefold() for other in taken}:
        raise PlanError(f"{kind}-name-taken", name=name)
    return name
