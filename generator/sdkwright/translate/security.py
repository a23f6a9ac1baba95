"""Security Requirement Objects of operations (OpenAPI 3.1, section 4.8.30)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..diagnostics import Reporter
from ..document import Node
from ..ir.security import (
    Alternative,
    Credential,
    Requirement,
    SchemeUse,
    Security,
    schemes_of,
)
from .security_schemes import Scheme, scheme

_COMPONENTS = "#/components/securitySchemes/"


class SecurityReader:
    """Reads requirements. Unknown schemes are reported once."""

    def __init__(self, root: Node, reporter: Reporter) -> None:
        components = root.get("components")
        declared = components.members("securitySchemes") if components else ()
        self._reporter = reporter
        self._declared = dict(declared)
        self._schemes: dict[str, Scheme | None] = {}
        self._mutual_tls = False
        self._root = self._alternatives(root.get("security"))
        # If the document has no requirement at all, every operation may use all
        # schemes.
        if self._root is None and not _is_secured(root):
            self._root = self._offered()

    def requirement(self, operation: Node) -> Requirement:
        """The requirement of an operation, else that of the document."""
        own = self._alternatives(operation.get("security"))
        return (self._root or ()) if own is None else own

    def security(self, requirements: Iterable[Requirement]) -> Security:
        """The security of a client for all ``requirements``."""
        found = list(requirements)
        default = self._root
        if default is None:
            counted = Counter(r for r in found if r)
            default = counted.most_common(1)[0][0] if counted else ()
        first = [use.scheme for uses in default for use in uses]
        used = {use.scheme for r in (default, *found) for uses in r for use in uses}
        ordered = dict.fromkeys((*first, *self._declared))
        kept = [c for name in ordered if name in used if (c := self._credential(name))]
        return Security(tuple(kept), default, self._mutual_tls)

    def _offered(self) -> Requirement:
        names = [name for name in self._declared if self._credential(name) is not None]
        return (*((SchemeUse(name),) for name in names), ()) if names else ()

    def _alternatives(self, node: Node | None) -> Requirement | None:
        """The supported alternatives; ``None`` if none are declared."""
        if node is None or node.value is None:
            return None
        found = [self._uses(element) for element in node.elements()]
        # Optional credentials are sent if the caller has them.
        ordered = sorted((uses for uses in found if uses is not None), key=_is_empty)
        # The same schemes with other scopes are never reached.
        by_schemes: dict[tuple[str, ...], Alternative] = {}
        for uses in ordered:
            by_schemes.setdefault(schemes_of(uses), uses)
        return tuple(by_schemes.values()) if any(by_schemes) else ()

    def _uses(self, element: Node) -> Alternative | None:
        """The schemes of one alternative; ``None`` if none of them is supported."""
        uses: list[SchemeUse] = []
        is_unknown = False
        for written, scopes in element.items():
            name = written.removeprefix(_COMPONENTS)
            match self._scheme(name, scopes):
                case None:
                    is_unknown = True
                case Credential() as found:
                    uses.append(SchemeUse(name, _scopes(found, scopes)))
                case _:
                    # The HTTP client handles this scheme: requests do not change.
                    self._mutual_tls = True
        return None if is_unknown and not uses else tuple(uses)

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
                f'the security scheme "{name}" is not defined',
                at=user.location(key=True),
                hint="define it under components/securitySchemes",
            )
        found = None if declared is None else scheme(name, declared.resolved())
        if declared is not None and found is None:
            self._reporter.warning(
                "security.unsupported",
                f'the security scheme "{name}" is not supported: calls are sent '
                "without it",
                at=declared.location(),
                hint="callers can add headers with http_headers=",
            )
        self._schemes[name] = found
        return found


def _is_empty(uses: Alternative) -> bool:
    return not uses


def _scopes(credential: Credential, scopes: Node) -> tuple[str, ...]:
    """The declared scopes, if they can be requested from a token endpoint."""
    if not credential.flows or not isinstance(scopes.value, list):
        return ()
    names = (item.value for item in scopes.elements())
    return tuple(dict.fromkeys(n for n in names if isinstance(n, str) and n))


def _is_secured(root: Node) -> bool:
    """Whether any operation declares a requirement."""
    for _, item in root.members("paths"):
        followed = item.merged()
        members = followed.items() if isinstance(followed.value, dict) else ()
        if any(member.follow().get("security") for _, member in members):
            return True
    return False
