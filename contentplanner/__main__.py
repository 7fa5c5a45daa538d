"""``python -m contentplanner``."""

from contentplanner.bootstrap import main

if __name__ == "__main__":
    raise SystemExit(main())
