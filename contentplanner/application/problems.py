"""What a disk may refuse; apart from the ports, because every start needs it and they take 20 ms to load."""


class StorageProblem(Exception):
    """The disk did not do what was asked; nothing was changed.

    Args:
        code: ``disk-full``, ``read-only``, ``plan-missing``, ``plan-empty``, ``plan-foreign``,
            ``plan-newer``, ``plan-damaged``, ``plan-in-use``, ``plan-replaced``, ``not-written``,
            ``not-readable``, ``already-there``.
        details: Values the wording needs: ``path`` always, others by code.
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details
