"""The wheel works alone, and the build hook generates the SDK during a real build."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from helpers.golden import read_tree
from sdkwright.write.manifest import MANIFEST, digest

pytestmark = pytest.mark.slow

DOCUMENT = """\
openapi: 3.1.0
info: {title: Sample, version: "1"}
servers: [{url: https://example.com}]
paths:
  /things/{id}:
    get:
      operationId: getThing
      tags: [things]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200":
          description: A thing
          content:
            application/json:
              schema: {type: object, properties: {name: {type: string}}}
"""
PROJECT = """\
[build-system]
requires = ["hatchling", "sdkwright"]
build-backend = "hatchling.build"

[project]
name = "sample"
version = "1.0"

[tool.hatch.build.targets.wheel]
packages = ["made/sample"]
dev-mode-dirs = ["made"]

[tool.hatch.build.targets.sdist]
include = ["openapi.yaml", "made/sample"]

[tool.hatch.build.hooks.sdkwright]

[tool.sdkwright]
spec = "openapi.yaml"
output = "made"
package = "sample"
"""
USE = """
import sample
from sample import components
from sample.testing import ExampleTransport
print(sample.Sample(server_url="http://localhost").things.get_thing.__doc__.strip())
print(components.GetThingResponse.model_validate_json('{"name": "n"}').name)
http = ExampleTransport().client()
print(sample.Sample(client=http).things.get_thing(id="x").name)
"""


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = (sys.executable, "-m", "build", "--no-isolation", "--wheel")
    run(*build, "--outdir", folder, ".", cwd=root)
    return next(folder.glob("*.whl"))


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """An environment with the dependencies of the tests, but without this project.

    A path file adds the dependencies. Python does not read the path files in the added
    folder, so the editable install of this project stays invisible.
    """
    folder = tmp_path / "venv"
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    site = Path(run(python, "-c", SITE, cwd=tmp_path).strip())
    (site / "tests.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return python


SITE = "import sysconfig; print(sysconfig.get_path('purelib'))"


def install(python: Path, *what: str | Path, cwd: Path) -> None:
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--quiet")
    run(*pip, "--no-deps", "--no-index", "--ignore-installed", *what, cwd=cwd)


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    folder = tmp_path / "sample"
    folder.mkdir()
    (folder / "openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    (folder / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    return folder


def test_the_wheel_holds_the_templates_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert tops == {"sdkwright", "sdkwright-0.1.0.dist-info"}
    assert "sdkwright/templates/package/client.py.jinja" in names
    assert "sdkwright/templates/runtime/client.py" in names
    assert "sdkwright/py.typed" in names
    assert not [name for name in names if "__pycache__" in name]


def test_the_wheel_generates_from_an_empty_environment(
    root: Path, wheel: Path, empty: Path, tmp_path: Path
) -> None:
    with pytest.raises(AssertionError, match="No module named 'sdkwright'"):
        run(empty, "-c", "import sdkwright", cwd=tmp_path)
    install(empty, wheel, cwd=tmp_path)
    config, output = root / "spec/sdkwright.toml", tmp_path / "sdk"
    command = (empty.parent / "sdkwright", "generate", "--no-cache")
    shown = run(*command, "-c", config, "-o", output, cwd=tmp_path)
    assert shown.endswith("13 operations\n")
    assert read_tree(output) == read_tree(root / "generated")


def test_the_build_hook_generates_during_a_build(
    wheel: Path, empty: Path, sample: Path, tmp_path: Path
) -> None:
    install(empty, wheel, cwd=tmp_path)
    run(
        empty, "-m", "build", "--no-isolation", "--outdir", tmp_path / "out", cwd=sample
    )
    built = zipfile.ZipFile(next((tmp_path / "out").glob("*.whl"))).namelist()
    assert {"sample/client.py", "sample/things.py", "sample/py.typed"} <= set(built)
    with tarfile.open(next((tmp_path / "out").glob("*.tar.gz"))) as source:
        assert "sample-1.0/openapi.yaml" in source.getnames()


def test_pip_install_generates(
    wheel: Path, empty: Path, sample: Path, tmp_path: Path
) -> None:
    install(empty, wheel, cwd=tmp_path)
    # pip must run in this environment because it builds with the installed packages.
    pip = (empty, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index")
    run(*pip, "--no-build-isolation", ".", cwd=sample)
    assert run(empty, "-c", USE, cwd=tmp_path) == "GET /things/{id}\nn\n<value>\n"


def test_an_editable_install_generates(
    wheel: Path, empty: Path, sample: Path, tmp_path: Path
) -> None:
    install(empty, wheel, cwd=tmp_path)
    pip = (empty, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index")
    run(*pip, "--no-build-isolation", "--editable", ".", cwd=sample)
    found = run(empty, "-c", "import sample; print(sample.__file__)", cwd=tmp_path)
    assert found == f"{sample / 'made/sample/__init__.py'}\n"


def test_what_version_control_ignores_is_distributed(
    wheel: Path, empty: Path, sample: Path, tmp_path: Path
) -> None:
    install(empty, wheel, cwd=tmp_path)
    (sample / ".gitignore").write_text("made/\n", encoding="utf-8")
    custom = sample / "made/sample/_custom/components/things.py"
    custom.parent.mkdir(parents=True)
    custom.write_text("class GetThingResponseMixin: ...\n", encoding="utf-8")
    run(empty, "-m", "build", "--no-isolation", "--wheel", cwd=sample)
    names = zipfile.ZipFile(next((sample / "dist").glob("*.whl"))).namelist()
    assert {"sample/client.py", "sample/things.py", "sample/py.typed"} <= set(names)
    assert "sample/_examples.json" in names
    assert "sample/_custom/components/things.py" in names


def test_an_older_source_distribution_builds(
    wheel: Path, empty: Path, sample: Path, tmp_path: Path
) -> None:
    """Files of an earlier version are recognised as generated, and replaced."""
    install(empty, wheel, cwd=tmp_path)
    run(empty, "-m", "build", "--no-isolation", "--sdist", cwd=sample)
    with tarfile.open(next((sample / "dist").glob("*.tar.gz"))) as archive:
        archive.extractall(tmp_path, filter="data")
    folder = tmp_path / "sample-1.0/made"
    client, manifest = folder / "sample/client.py", folder / MANIFEST
    made = client.read_bytes()
    client.write_bytes(made + b"# as an earlier version made it\n")
    listed = manifest.read_text(encoding="utf-8")
    manifest.write_text(
        listed.replace(digest(made), digest(client.read_bytes())), encoding="utf-8"
    )
    run(empty, "-m", "build", "--no-isolation", "--wheel", cwd=tmp_path / "sample-1.0")
    assert client.read_bytes() == made


def test_bad_input_ends_the_build(
    wheel: Path, empty: Path, sample: Path, tmp_path: Path
) -> None:
    install(empty, wheel, cwd=tmp_path)
    broken = DOCUMENT.replace("openapi: 3", "openapi: 4")
    (sample / "openapi.yaml").write_text(broken, encoding="utf-8")
    done = subprocess.run(
        [empty, "-m", "build", "--no-isolation", "--wheel"],
        cwd=sample,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "openapi.yaml:1:10: error[openapi.version]: OpenAPI 4" in (
        done.stdout + done.stderr
    )
    assert not (sample / "made").exists()


def test_the_generated_project_builds(root: Path, tmp_path: Path) -> None:
    build = (sys.executable, "-m", "build", "--no-isolation", "--wheel")
    run(*build, "--outdir", tmp_path, root / "generated", cwd=tmp_path)
    names = zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist()
    assert {"openrouter/guardrails.py", "openrouter/py.typed"} <= set(names)
    assert "openrouter/_examples.json" in names
