"""What a post will look like on its networks, roughly."""

from contentplanner.ui.editor.preview.panel import PreviewPanel

__all__ = ["PreviewPanel"]
