"""placeholder"""
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog
class TemplatesDialog(QDialog):
    wished = Signal(str)
    def __init__(self, tools, template, parent):
        super().__init__(parent)
