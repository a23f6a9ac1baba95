"""The package and the client, from the title of the document."""

from __future__ import annotations

import pytest

from sdkwright.naming.titles import client_name, package_name


@pytest.mark.parametrize(
    ("title", "package", "client"),
    [
        ("GitHub v3 REST API", "github", "GitHub"),
        ("OpenAI API", "openai", "OpenAI"),
        ("The Foo API v2.1 (beta)", "foo", "Foo"),
        ("Swagger Petstore - OpenAPI 3.0", "swagger_petstore", "SwaggerPetstore"),
        ("GitHub's official OpenAPI spec + Octokit extension", "github", "GitHub"),
        ("Spotify Web API with fixes and improvements", "spotify", "Spotify"),
        ("Discord HTTP API (Preview)", "discord", "Discord"),
        ("Stripe API 2023-10-16", "stripe", "Stripe"),
        ("API for Payments", "payments", "Payments"),
        ("Bank of America", "bank_of_america", "BankOfAmerica"),
        ("USPTO Data Set API", "uspto_data_set", "USPTODataSet"),
        ("Acme.Web.Api | v1", "acme_web", "AcmeWeb"),
        ("api.video", "api_video", "ApiVideo"),
        # Nothing is left, or nothing that says anything.
        ("API", "api", "API"),
        ("My API", "my_api", "MyAPI"),
        ("API key", "api_key", "APIKey"),
        ("OpenAPI definition", "openapi_definition", "OpenAPIDefinition"),
        ("v1", "v1", "V1"),
        ("", "value", "Model"),
        # A package of that name would hide another package.
        ("FastAPI", "fastapi_sdk", "FastAPI"),
        ("Email API", "email_sdk", "Email"),
    ],
)
def test_names_of_titles(title: str, package: str, client: str) -> None:
    assert (package_name(title), client_name(title)) == (package, client)
