"""Security Requirement Objects: what each operation needs (OpenAPI 3.1, 4.8.30)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..diagnostics import Reporter
from ..document import Node
from ..ir.security import Credential, Requirement, Security
from .security_schemes import Scheme, scheme

_COMPONENTS = "#/components/securitySchemes/"


class SecurityReader:
    """Reads requirements; what they name is reported once."""

    def __init__(self, root: Node, reporter: Reporter) -> None:
        components = root.get("components")
        declared = components.members("securitySchemes") if components else ()
        self._reporter = reporter
        self._declared = dict(declared)
        self._schemes: dict[str, Scheme | None] = {}
        self._mutual_tls = False
        self._root = self._alternatives(root.get("security"))
        # A document that never says who needs its schemes offers them to all.
        if self._root is None and not _is_secured(root):
            self._root = self._offered()

    def requirement(self, operation: Node) -> Requirement:
        """What an operation needs: its own requirement, else the document's."""
        own = self._alternatives(operation.get("security"))
        return (self._root or ()) if own is None else own

    def security(self, requirements: Iterable[Requirement]) -> Security:
        """What all ``requirements`` together want of a client."""
        found = list(requirements)
        default = self._root
        if default is None:
            counted = Counter(r for r in found if r)
            default = counted.most_common(1)[0][0] if counted else ()
        first = [name for names in default for name in names]
        used = {name for r in (default, *found) for names in r for name in names}
        ordered = dict.fromkeys((*first, *self._declared))
        kept = [c for name in ordered if name in used if (c := self._credential(name))]
        return Security(tuple(kept), default, self._mutual_tls)

    def _offered(self) -> Requirement:
        names = [name for name in self._declared if self._credential(name) is not None]
        return (*((name,) for name in names), ()) if names else ()

    def _alternatives(self, node: Node | None) -> Requirement | None:
        """The alternatives that can be sent; ``None`` where nothing is said."""
        if node is None or node.value is None:
            return None
        found = [self._names(element) for element in node.elements()]
        # Credentials that callers have are sent where they are optional, too.
        ordered = sorted((names for names in found if names is not None), key=_is_empty)
        alternatives = tuple(dict.fromkeys(ordered))
        return alternatives if any(alternatives) else ()

    def _names(self, element: Node) -> tuple[str, ...] | None:
        """The schemes of one alternative; ``None`` if none of them can be sent."""
        names: list[str] = []
        is_unknown = False
        for written, scopes in element.items():
            name = written.removeprefix(_COMPONENTS)
            match self._scheme(name, scopes):
                case None:
                    is_unknown = True
                case Credential():
                    names.append(name)
                case _:
                    # A matter of the HTTP client: nothing is added to requests.
                    self._mutual_tls = True
        return None if is_unknown and not names else tuple(names)

    def _credential(self, name: str) -> Credential | None:
        found = self._scheme(name, self._declared[name])
        return found if isinstance(found, Credential) else None

    def _scheme(self, name: str, user: Node) -> Scheme | None:
        if name in self._schemes:
            return self._schemes[name]
        declared = self._declared.get(name)
        if declared is None:
            self._reporter.warning(
                "security.undefined",
                f'there is no security scheme "{name}"',
                at=user.location(key=True),
                hint="define it under components/securitySchemes",
            )
        found = None if declared is None else scheme(name, declared.resolved())
        if declared is not None and found is None:
            self._reporter.warning(
                "security.unsupported",
                f'nothing is known about the security scheme "{name}": calls are sent '
                "without it",
                at=declared.location(),
                hint="callers can add headers with http_headers=",
            )
        self._schemes[name] = found
        return found


def _is_empty(names: tuple[str, ...]) -> bool:
    return not names


def _is_secured(root: Node) -> bool:
    """Whether any operation says what it needs."""
    for _, item in root.members("paths"):
        followed = item.merged()
        members = followed.items() if isinstance(followed.value, dict) else ()
        if any(member.follow().get("security") for _, member in members):
            return True
    return False
