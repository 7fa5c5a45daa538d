"""Files in and out: bytes on one side, domain values on the other."""
