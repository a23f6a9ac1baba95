"""The hatchling build hook: the SDK is generated while its project is built.

[tool.hatch.build.hooks.sdkwright]
config = "sdkwright.toml"    # default: [tool.sdkwright] in pyproject.toml
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.plugin import hookimpl

from .config import ConfigRequest, load_config
from .diagnostics import DiagnosticsError, Reporter, render
from .run import read_line, run


class SdkwrightBuildHook(BuildHookInterface[Any]):  # the configuration of any builder
    """Generates before the files of the distribution are collected."""

    PLUGIN_NAME = "sdkwright"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Generate; bad input ends the build with its diagnostics.

        ``version`` and ``build_data`` are what hatchling passes to every hook.
        """
        root = Path(self.root)
        reporter = Reporter()
        named = str(self.config.get("config", "pyproject.toml"))
        try:
            config = load_config(ConfigRequest(root, config=named), reporter)
            outcome = run(
                config, reporter, lambda stage: None, use_cache=True, dry=False
            )
        except DiagnosticsError as error:
            self.app.display_error(render(error.diagnostics, read_line(root)))
            raise SystemExit(2) from None
        self.app.display_info(outcome.summary())


@hookimpl
def hatch_register_build_hook() -> type[SdkwrightBuildHook]:
    """Make the hook known to hatchling."""
    return SdkwrightBuildHook
