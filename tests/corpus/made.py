"""One document through the steps of the corpus, in this process."""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import Any

from .answers import Answering
from .docs import problems
from .examples import Examples
from .generation import generate, names_of
from .models import Round
from .reading import Reading
from .sdk import Sdk
from .wire import Conformance


class Made:
    """A document and its SDK."""

    def __init__(self, spec: Path, work: Path) -> None:
        work.mkdir(exist_ok=True)
        self.result = generate(spec, work / "sdk", lambda stage: None)
        names = names_of(spec)
        (work / "bindings.json").write_text(json.dumps(names), encoding="utf-8")
        self.names: dict[str, Any] = names
        self.work = work
        self.reading = Reading(spec)

    def failures(self) -> list[str]:
        """The problems on the wire and in the models."""
        sdk = Sdk(self.work)
        try:
            return self._failures(sdk)
        finally:
            sdk.close()

    def _failures(self, sdk: Sdk) -> list[str]:
        found: list[str] = []
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            conformance = Conformance(self.reading, sdk)
            for operation in self.reading.operations:
                outcome = conformance.check(operation)
                found += [f"{outcome.name}: {failure}" for failure in outcome.failures]
            round_ = Round(self.reading, sdk)
            for name, place in self.reading.schemas.items():
                round_.check(name, place)
            answering = Answering(self.reading, sdk)
            for operation in self.reading.operations:
                answering.check(operation)
            examples = Examples(self.reading, sdk, self.work)
            for page in sorted((self.work / "sdk" / "docs").rglob("*.md")):
                examples.check(page.read_text(encoding="utf-8"))
        found += [f"examples: {failure}" for failure in examples.failures]
        found += [f"docs: {problem}" for problem in problems(self.work / "sdk")]
        found += [f"answers: {failure}" for failure in answering.failures]
        found += [f"untyped: {name}: {at}" for name, at in round_.untyped.items()]
        return found + [f"model: {failure}" for failure in round_.failures]
