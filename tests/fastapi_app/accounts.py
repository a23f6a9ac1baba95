"""Credentials, cookies and headers."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Annotated
from uuid import NAMESPACE_DNS, UUID, uuid5

from fastapi import (
    APIRouter,
    Cookie,
    Depends,
    Form,
    Header,
    HTTPException,
    Query,
    Response,
)
from fastapi.security import (
    APIKeyHeader,
    HTTPBasic,
    HTTPBasicCredentials,
    OAuth2PasswordBearer,
    OAuth2PasswordRequestForm,
)
from pydantic import BaseModel, ConfigDict, Field

accounts = APIRouter(prefix="/accounts", tags=["accounts"])
_password = OAuth2PasswordBearer(
    tokenUrl="accounts/token", scopes={"orders": "Read and place orders."}
)
_key = APIKeyHeader(name="X-Key")
_basic = HTTPBasic()


class Role(StrEnum):
    """The permissions of an account."""

    READER = "reader"
    CLERK = "clerk"


class Level(IntEnum):
    """The level of a customer."""

    BRONZE = 1
    SILVER = 2


class Token(BaseModel):
    access_token: str
    token_type: str
    expires_in: int = 3600


class Account(BaseModel):
    model_config = ConfigDict(serialize_by_alias=True)

    id: UUID
    user_name: str = Field(alias="userName")
    role: Role = Role.READER
    level: Level = Level.BRONZE
    born: date | None = None
    created: datetime
    session_length: timedelta = timedelta(hours=1)


class Preferences(BaseModel):
    language: str = "en"
    topics: list[str] = []


class Seen(BaseModel):
    """The data that the server has received."""

    model_config = ConfigDict(extra="allow")


def current_account(token: Annotated[str, Depends(_password)]) -> str:
    """The name of the account that a token is for."""
    if not token.startswith("token-of-"):
        raise HTTPException(401, "this is no token", {"WWW-Authenticate": "Bearer"})
    return token.removeprefix("token-of-")


CurrentAccount = Annotated[str, Depends(current_account)]


@accounts.post("/token")
def log_in(form: Annotated[OAuth2PasswordRequestForm, Depends()]) -> Token:
    """Get a token for a user name and a password."""
    if form.password != "secret":
        raise HTTPException(401, "wrong password")
    return Token(access_token=f"token-of-{form.username}", token_type="bearer")


@accounts.get("/me")
def read_me(name: CurrentAccount) -> Account:
    """Get the account of the token."""
    return Account(
        id=uuid5(NAMESPACE_DNS, name),
        userName=name,
        role=Role.CLERK,
        level=Level.SILVER,
        born=date(2000, 2, 29),
        created=datetime(2026, 1, 1, 12, 30, tzinfo=UTC),
    )


@accounts.get("/admin")
def read_admin(user: Annotated[HTTPBasicCredentials, Depends(_basic)]) -> Seen:
    """Get the figures for administrators."""
    return Seen(user=user.username, password=user.password)


@accounts.get("/key")
def read_key(key: Annotated[str, Depends(_key)]) -> Seen:
    """Get the key of the request."""
    return Seen(key=key)


@accounts.put("/preferences", status_code=204)
def save_preferences(
    preferences: Annotated[Preferences, Form()], response: Response
) -> None:
    """Save preferences, which are fields of a form."""
    response.headers["X-Topics"] = ",".join(preferences.topics)
    response.set_cookie("language", preferences.language)


@accounts.get("/preferences")
def read_preferences(
    language: Annotated[str | None, Cookie()] = None,
    theme: Annotated[str, Cookie(alias="ui-theme")] = "light",
    user_agent: Annotated[str | None, Header()] = None,
    x_trace: Annotated[list[str] | None, Header()] = None,
    accept_language: Annotated[str | None, Header()] = None,
) -> Seen:
    """Get the preferences, which are in cookies and headers."""
    return Seen(
        language=language,
        theme=theme,
        has_agent=user_agent is not None,
        trace=x_trace,
        accept_language=accept_language,
    )


@accounts.get("/{account_id}/{role}")
def find_account(
    account_id: UUID,
    role: Role,
    since: datetime | None = None,
    born: date | None = None,
    levels: Annotated[list[Level] | None, Query()] = None,
    name_prefix: str | None = None,
) -> Seen:
    """Find an account by values of many types."""
    return Seen(
        id=str(account_id),
        role=role.value,
        since=since and since.isoformat(),
        born=born and born.isoformat(),
        levels=levels,
        name_prefix=name_prefix,
    )
