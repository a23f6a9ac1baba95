"""Calls with several media types: both type checkers know arguments and results."""

# pyright: strict

from __future__ import annotations

from pathlib import Path

from media_types import MediaTypes, components, types


def any_report(client: MediaTypes) -> components.Report | str | types.Download:
    return client.reports.report(format="any")


def report(client: MediaTypes) -> components.Report:
    return client.reports.report(accept="application/json")


def table(client: MediaTypes) -> str:
    return client.reports.report(accept="text/csv")


async def document(client: MediaTypes) -> types.DownloadAsync:
    return await client.reports.report_async(accept="application/pdf")


def narrowed(client: MediaTypes) -> str:
    union: components.Report = client.reports.report()  # refused
    table: str = client.reports.report(accept="application/json")  # refused
    client.reports.report(accept="text/html")  # refused
    return f"{union.rows} {table}"


def bodies(client: MediaTypes) -> components.Pet:
    pet = components.Pet(name="a")
    client.pets.replace(body=[pet, {"name": "b"}])
    client.pets.replace(body=[pet], content_type="application/x-ndjson")
    client.pets.replace(body="a,b", content_type="text/csv")
    client.pets.replace(body=Path("pets.csv"), content_type="text/csv")
    client.pets.create(name="a", content_type="multipart/form-data")
    client.pets.create(body=b"...", content_type="application/octet-stream")
    return client.pets.create(body="<a/>", content_type="application/xml")


def wrong_bodies(client: MediaTypes) -> None:
    client.pets.create()  # refused
    client.pets.create(name="a", content_type="application/xml")  # refused
    client.pets.create(body="<a/>")  # refused
    client.pets.create(name="a", body="a", content_type="text/csv")  # refused
    client.pets.replace(body=[3])  # refused
    client.pets.replace(body="a,b")  # refused
    client.pets.replace(body=[{"name": "b"}], content_type="text/csv")  # refused
    client.pets.replace(body=[], content_type="text/plain")  # refused


def formats(client: MediaTypes) -> bytes:
    log: components.Report = client.reports.log()
    print(log.rows)
    yaml = client.with_media_type(client.reports.log, "application/yaml", method="m")
    text: str = yaml.read_text()
    print(text)
    pets = client.with_media_type(
        client.pets.replace, "application/xml", body="a", content_type="text/csv"
    )
    client.with_media_type(client.reports.log, "application/yaml", method=3)  # refused
    client.with_media_type(client.reports.log, method="m")  # refused
    return pets.read()


async def formats_async(client: MediaTypes) -> str:
    xml = await client.with_media_type(
        client.pets.replace_async, "application/xml", body=[]
    )
    return await xml.read_text()
