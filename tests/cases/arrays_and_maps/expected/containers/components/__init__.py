"""Models of the API.

Each module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .containers import (
        Closed,
        Container,
        ContainerEmpty,
        ContainerImpliedObject,
        Keys,
        Labels,
        Later,
        People,
        PeopleItem,
    )
    from .containers_dicts import (
        ClosedTypedDict,
        ContainerEmptyTypedDict,
        ContainerImpliedObjectTypedDict,
        ContainerTypedDict,
        KeysTypedDict,
        LabelsTypedDict,
        LaterTypedDict,
        PeopleItemTypedDict,
        PeopleTypedDict,
    )
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Closed": "containers",
            "ClosedTypedDict": "containers_dicts",
            "Container": "containers",
            "ContainerEmpty": "containers",
            "ContainerEmptyTypedDict": "containers_dicts",
            "ContainerImpliedObject": "containers",
            "ContainerImpliedObjectTypedDict": "containers_dicts",
            "ContainerTypedDict": "containers_dicts",
            "Keys": "containers",
            "KeysTypedDict": "containers_dicts",
            "Labels": "containers",
            "LabelsTypedDict": "containers_dicts",
            "Later": "containers",
            "LaterTypedDict": "containers_dicts",
            "People": "containers",
            "PeopleItem": "containers",
            "PeopleItemTypedDict": "containers_dicts",
            "PeopleTypedDict": "containers_dicts",
        },
    )

__all__ = [
    "Closed",
    "ClosedTypedDict",
    "Container",
    "ContainerEmpty",
    "ContainerEmptyTypedDict",
    "ContainerImpliedObject",
    "ContainerImpliedObjectTypedDict",
    "ContainerTypedDict",
    "Keys",
    "KeysTypedDict",
    "Labels",
    "LabelsTypedDict",
    "Later",
    "LaterTypedDict",
    "People",
    "PeopleItem",
    "PeopleItemTypedDict",
    "PeopleTypedDict",
]
