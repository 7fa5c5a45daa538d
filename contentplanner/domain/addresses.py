"""Web addresses as people type them: often without their scheme."""


def complete_address(text: str) -> str:
    """Return an address with its scheme: ``marigold.example`` becomes ``https://marigold.example``.

    One that has a scheme, whatever it is, stays as it is; so does a blank text. Nothing is looked up.
    """
    text = text.strip()
    if not text or "://" in text or text.startswith("mailto:"):
        return text
    return f"https://{text.lstrip('/')}"
