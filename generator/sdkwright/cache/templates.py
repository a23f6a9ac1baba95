"""Compiled templates: compiling them takes longer than filling them."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from .digests import digest_of_texts
from .store import Store

_TEMPLATE = "template"


@dataclass(frozen=True)
class RememberedTemplates(BytecodeCache):
    """Compiled templates with a store, to which only this user can write."""

    store: Store
    identity: str

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with the code of an earlier run, if there is one."""
        found = self.store.read(_TEMPLATE, self._key(bucket))
        if found is not None:
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Store the code of a bucket."""
        data = bucket.bytecode_to_string()
        self.store.write(_TEMPLATE, self._key(bucket), data)

    def _key(self, bucket: Bucket) -> str:
        return digest_of_texts(self.identity, bucket.key, bucket.checksum)
