"""What lies where in a plan's folder."""

PLAN_FILE = "plan.db"
LOCK_FILE = "plan.lock"
IMAGES = "images"
BACKUPS = "backups"
