"""Sample values of parameters and bodies, for usage examples."""

from __future__ import annotations

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
        if schema.id not in self._made:
            closed = self._schemas.closed(schema)
            found = (sample_with_examples(closed), plain_sample(closed))
            self._made[schema.id] = tuple(item[0] for item in found if item)
        return self._made[schema.id]
