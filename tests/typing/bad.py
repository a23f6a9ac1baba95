"""Wrong user code: every marked line, and no other, must be refused."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from openrouter import OpenRouter, components, errors, operations
from openrouter.utils import RetryConfig

client = OpenRouter(api_key=1)  # refused
client.guardrails.get()  # refused
client.guardrails.get("positional")  # refused
client.guardrails.get(id=5)  # refused
client.guardrails.get(id="g", verbose=True)  # refused
client.guardrails.list(limit="50")  # refused
client.guardrails.create(name=None)  # refused
client.guardrails.create(name="n", limit_usd="50")  # refused
client.guardrails.create(name="n", limit_usd=Decimal(50))  # refused
client.guardrails.create(name="n", workspace_id=7)  # refused
client.guardrails.get(id=UUID(int=1))  # refused
client.guardrails.create(name="n", content_filters=[{"action": "block"}])  # refused
client.guardrails.create(name="n", content_filters=[{"pattern": 1}])  # refused
client.guardrails.bulk_assign_keys(id="g", key_hashes=None)  # refused
client.guardrails.get(id="g").data.nmae  # refused
client.guardrails.get(id="g").name  # refused
client.guardrails.list().reslut  # refused
client.guardrails.list().result.data[0].nmae  # refused
client.guardrails.list().next().reslut  # refused
words: str = client.guardrails.list()  # refused
client.guardrails.list().items(limit="5")  # refused
client.guardrails.list().pages(limit=5.5)  # refused
client.gaurdrails.list()  # refused
components.Gaurdrail  # refused
operations.ListGuardrailResponse  # refused
errors.NotFoundError  # refused
errors.PaginationError("a circle")  # refused
components.ContentFilterEntry(action="block")  # refused
components.ContentFilterEntry(action=1, pattern="x")  # refused
RetryConfig("backoff", None, True)  # refused
number: int = client.guardrails.get(id="g").data.name  # refused
