"""Names of components without the packages of their classes."""

from __future__ import annotations

import pytest

from sdkwright.translate.names.qualified import unqualified


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["io.shop.api.v1.Order"], {"io.shop.api.v1.Order": "Order"}),
        (
            ["io.shop.api.core.v1.Event", "io.shop.api.events.v1.Event"],
            {
                "io.shop.api.core.v1.Event": "core_Event",
                "io.shop.api.events.v1.Event": "events_Event",
            },
        ),
        (
            ["io.shop.scaling.v1.Scale", "io.shop.scaling.v2.Scale"],
            {
                "io.shop.scaling.v1.Scale": "v1_Scale",
                "io.shop.scaling.v2.Scale": "v2_Scale",
            },
        ),
        # FastAPI, for classes with the same name.
        (
            ["app__schemas__item__Item", "app__other__Item", "Order"],
            {
                "app__schemas__item__Item": "schemas_Item",
                "app__other__Item": "other_Item",
            },
        ),
        # Another component has the short name.
        (["app.api.item.Item", "item"], {"app.api.item.Item": "api_Item"}),
        (["a.b.Item", "A_B_Item", "b_item", "Item"], {}),
        # Namespaces, which all components begin with.
        (
            ["Shop.Orders.Order", "Shop.Orders.Item", "Shop.Carts.Item"],
            {
                "Shop.Orders.Order": "Order",
                "Shop.Orders.Item": "Orders_Item",
                "Shop.Carts.Item": "Carts_Item",
            },
        ),
        (["JWKS.rsa.PublicKey", "Key"], {}),
        # One step is a part of the name.
        (["issuing.Card", "checkout.session", "File--Mini", "Order.Item"], {}),
        (["verify.v2.service.form", "Body_a__b__post"], {}),
        ([], {}),
    ],
)
def test_names(names: list[str], expected: dict[str, str]) -> None:
    assert unqualified(names) == expected
