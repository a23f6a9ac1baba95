"""Sample values of parameters and bodies, for usage examples."""

from __future__ import annotations

import json

from ...document import Node
from ...values import Json
from ..schemas.fields import example_of
from .instances import plain_sample, sample_with_examples
from .json_schema import JsonSchemas
from .validation import Validator


class Samples:
    """Makes the sample values for the schemas of a document, once for each schema."""

    def __init__(self) -> None:
        self._schemas = JsonSchemas()
        self._made: dict[str, tuple[Json, ...]] = {}

    def of(self, holder: Node, schema: Node | None) -> tuple[Json, ...]:
        """Valid values for a parameter or a media type, the preferred one first.

        An example of the document is used only if the schema accepts it.
        """
        if schema is None:
            return ()
        given = example_of(holder)
        if given is None:
            return self._samples(schema)
        if Validator(self._schemas.closed(schema)).accepts(given.value):
            return (given.value, *self._samples(schema))
        return self._samples(schema)

    def _samples(self, schema: Node) -> tuple[Json, ...]:
        closed = self._schemas.closed(schema)
        # Equal schemas of one document have equal definitions.
        content = json.dumps({**closed, "$defs": None}, sort_keys=True)
        if content not in self._made:
            validator = Validator(closed)
            found = (sample_with_examples(validator), plain_sample(validator))
            self._made[content] = tuple(item[0] for item in found if item)
        return self._made[content]
