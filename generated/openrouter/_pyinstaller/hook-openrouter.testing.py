"""A frozen program that imports the module ``testing`` has its examples.

All lazily imported modules are named in import statements, which PyInstaller finds.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]

datas = [(str(_PACKAGE / "_examples.json"), _PACKAGE.name)]
