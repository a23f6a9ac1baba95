"""SDKs of small documents, imported."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sdkwright.config import ConfigRequest, load_config
from sdkwright.diagnostics import Reporter
from sdkwright.run import run


@contextmanager
def imported(
    document: dict[str, Any], folder: Path
) -> Iterator[Any]:  # a module without types
    """Generate the SDK of a document to ``folder``. The package has its title."""
    name = str(document["info"]["title"]).lower()
    (folder / "openapi.json").write_text(json.dumps(document), encoding="utf-8")
    request = ConfigRequest(folder, "openapi.json", output=str(folder / name))
    config = load_config(request, Reporter())
    run(config, Reporter(), lambda stage: None, use_cache=False, dry=False)
    sys.path.insert(0, str(folder / name))
    try:
        yield importlib.import_module(name)
    finally:
        sys.path.remove(str(folder / name))
        for module in [n for n in sys.modules if n.partition(".")[0] == name]:
            del sys.modules[module]
