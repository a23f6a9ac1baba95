"""One document through the steps of the corpus, in this process."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable
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
        """The problems on the wire, in the models, in answers and in the docs."""
        return self._found(self._of_calls, self._of_answers, self._of_docs)

    def failures_of_calls(self) -> list[str]:
        """The problems on the wire and in the models."""
        return self._found(self._of_calls)

    def _found(self, *steps: Callable[[Sdk], list[str]]) -> list[str]:
        sdk = Sdk(self.work)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)
                return [failure for step in steps for failure in step(sdk)]
        finally:
            sdk.close()

    def _of_calls(self, sdk: Sdk) -> list[str]:
        found: list[str] = []
        conformance = Conformance(self.reading, sdk)
        for operation in self.reading.operations:
            outcome = conformance.check(operation)
            found += [f"{outcome.name}: {failure}" for failure in outcome.failures]
        round_ = Round(self.reading, sdk)
        for name, place in self.reading.schemas.items():
            round_.check(name, place)
        found += [f"untyped: {name}: {at}" for name, at in round_.untyped.items()]
        return found + [f"model: {failure}" for failure in round_.failures]

    def _of_answers(self, sdk: Sdk) -> list[str]:
        answering = Answering(self.reading, sdk)
        for operation in self.reading.operations:
            answering.check(operation)
        return [f"answers: {failure}" for failure in answering.failures]

    def _of_docs(self, sdk: Sdk) -> list[str]:
        examples = Examples(self.reading, sdk, self.work)
        for page in sorted((self.work / "sdk" / "docs").rglob("*.md")):
            examples.check(page.read_text(encoding="utf-8"))
        found = [f"examples: {failure}" for failure in examples.failures]
        return found + [f"docs: {problem}" for problem in problems(self.work / "sdk")]
