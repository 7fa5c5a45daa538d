"""The window: the only home of Qt; knows the application's protocols, never storage or files."""
