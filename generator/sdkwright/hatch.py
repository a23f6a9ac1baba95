"""The hatchling build hook, which generates the SDK during a build.

[tool.hatch.build.hooks.sdkwright]
config = "sdkwright.toml"    # default: [tool.sdkwright] in pyproject.toml
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.plugin import hookimpl

from .config import ConfigRequest, load_config
from .custom import FOLDER
from .diagnostics import DiagnosticsError, Reporter, lines_below, render, without_notes
from .lock.contents import LOCK_FILE
from .run import Outcome, run
from .write.manifest import MANIFEST
from .write.output import Plan
from .write.pristine import STORE

# The suffixes of files that belong to a package.
_CODE = (".py", "/py.typed", "/_examples.json")


class SdkwrightBuildHook(BuildHookInterface[Any]):  # the configuration of any builder
    """Generates the SDK before the builder collects the files."""

    PLUGIN_NAME = "sdkwright"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Generate the SDK. Errors end the build with their diagnostics.

        hatchling passes ``version`` and ``build_data`` to every hook.
        """
        root = Path(self.root)
        try:
            outcome = self._generate(root)
        except DiagnosticsError as error:
            self.app.display_error(render(error.diagnostics, lines_below(root)))
            raise SystemExit(2) from None
        shown = render(without_notes(outcome.diagnostics), lines_below(root))
        if not outcome.is_complete:
            self.app.display_error(shown)
            raise SystemExit(2)
        if shown:
            self.app.display_warning(shown)
        self.app.display_info(outcome.summary())
        artifacts = _artifacts(outcome.plan, root, self.target_name)
        build_data.setdefault("artifacts", []).extend(artifacts)

    def _generate(self, root: Path) -> Outcome:
        named = str(self.config.get("config", "pyproject.toml"))
        reporter = Reporter()
        config = load_config(ConfigRequest(root, config=named), reporter)
        return run(config, reporter, lambda stage: None, use_cache=True, dry=False)


def _artifacts(changes: Plan, root: Path, target: str) -> list[str]:
    """Patterns of files to distribute even if version control ignores them.

    A wheel gets the code. A source distribution gets the manifest, the lock and the
    generated texts of edited files, so that a later version of the generator recognises
    its files, and keeps names and edits when it builds a wheel.
    """
    if not changes.folder.is_relative_to(root.resolve()):
        return []
    folder = changes.folder.relative_to(root.resolve()).as_posix()
    code = [name for name in changes.files if name.endswith(_CODE)]
    own = [MANIFEST, LOCK_FILE, *(f"{STORE}/{name}" for name in changes.edited)]
    names = own if target == "sdist" else code
    names += [f"*/{FOLDER}/**/*.py"]  # classes that people wrote
    return [f"/{folder}/{name}".replace("/./", "/") for name in names]


@hookimpl
def hatch_register_build_hook() -> type[SdkwrightBuildHook]:
    """Register the hook."""
    return SdkwrightBuildHook
