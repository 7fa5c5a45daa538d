"""Writing one post: form, checklist, preview, and the week it belongs to.

May import the application, the domain and the shared parts of ``ui``; no other screen.
"""
