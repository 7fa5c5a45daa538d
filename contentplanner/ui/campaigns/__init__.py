"""Campaigns: the list of them, and the form that makes and changes one."""
