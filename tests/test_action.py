"""The steps of ``action.yml`` run in real repositories."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from helpers.actions import Action, Run

# Starts processes: not for ``make quick``.
pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[1]
DOCUMENT = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths:
  /pets:
    get:
      operationId: pets.list
      tags: [pets]
      description: All pets.
      responses: {"204": {description: Done}}
"""
MORE = """\
  /owners:
    get:
      operationId: owners.list
      tags: [owners]
      responses: {"204": {description: Done}}
"""
CONFIG = 'spec = "openapi.yaml"\noutput = "../sdk"\n'


class Repository:
    """A shared repository, and a checkout of it in which the action runs.

    The document is in ``api``, and the SDK beside it.
    """

    def __init__(self, folder: Path) -> None:
        self.shared, self.checkout = folder / "shared", folder / "checkout"
        self.scratch = folder / "scratch"
        self.scratch.mkdir()
        self.shared.mkdir()
        self.env = {"SDKWRIGHT_CACHE_DIR": str(folder / "cache")}
        self.git("init", "-q", "-b", "main")
        for name in ("uploadpack.allowFilter", "uploadpack.allowAnySHA1InWant"):
            self.git("config", name, "true")
        # The checkout pushes to the branch that is checked out here.
        self.git("config", "receive.denyCurrentBranch", "updateInstead")

    def git(self, *arguments: str, folder: Path | None = None) -> str:
        name = ("-c", "user.name=Name", "-c", "user.email=name@example.com")
        done = subprocess.run(
            ["git", *name, *arguments],
            cwd=folder or self.shared,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def commit(self, document: str = DOCUMENT) -> None:
        """Commit a document, and all that is there."""
        api = self.shared / "api"
        api.mkdir(exist_ok=True)
        (api / "openapi.yaml").write_text(document, encoding="utf-8")
        (api / "sdkwright.toml").write_text(CONFIG, encoding="utf-8")
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "State")

    def generate(self) -> None:
        """Generate the SDK with the action, in a checkout that pushes it."""
        assert self.act(commit="true").status == 0

    def act(self, *, base_ref: str = "", branch: str = "main", **inputs: str) -> Run:
        """Run the action in a new checkout, which has no history."""
        subprocess.run(["rm", "-rf", str(self.checkout)], check=True)
        shallow = ("clone", "-q", "--depth=1", "-b", branch, f"file://{self.shared}")
        self.git(*shallow, str(self.checkout))
        action = Action(ROOT / "action.yml", self.checkout, self.scratch)
        given = {"install": "", "working-directory": "api"}
        given |= {name.replace("_", "-"): value for name, value in inputs.items()}
        names = {"GITHUB_REF_NAME": branch, "GITHUB_BASE_REF": base_ref}
        return action.run(given, {**names, **self.env})


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    found = Repository(tmp_path)
    found.commit()
    return found


def test_no_input_is_in_a_script() -> None:
    for step in Action(ROOT / "action.yml", ROOT, ROOT).text["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_the_first_version(repository: Repository) -> None:
    run = repository.act()
    assert run.status == 0, run.log
    assert (run.outputs["changed"], run.outputs["verdict"]) == ("true", "none")
    assert run.summary == "The first version of the SDK.\n"
    assert (repository.checkout / "sdk/shop/pets.py").exists()


def test_a_change_is_described_and_pushed(repository: Repository) -> None:
    repository.generate()
    repository.commit(DOCUMENT + MORE)
    run = repository.act(commit="true", commit_message="New $(methods)")
    assert run.status == 0, run.log
    assert (run.outputs["changed"], run.outputs["verdict"]) == ("true", "minor")
    body = Path(run.outputs["body-path"]).read_text(encoding="utf-8")
    assert "owners" in body
    assert run.summary == body
    assert repository.git("log", "-1", "--format=%s").strip() == "New $(methods)"
    assert (repository.shared / "sdk/shop/owners.py").exists()
    again = repository.act(commit="true")
    assert again.status == 0, again.log
    assert (again.outputs["changed"], again.outputs["verdict"]) == ("false", "none")


def test_edits_are_merged_in_a_checkout_without_history(
    repository: Repository,
) -> None:
    repository.generate()
    resource = repository.shared / "sdk/shop/pets.py"
    text = resource.read_text(encoding="utf-8")
    edited = text.replace("class Pets(", "LIMIT = 1\n\n\nclass Pets(")
    resource.write_text(edited, encoding="utf-8")
    repository.commit(DOCUMENT.replace("All pets.", "Every pet."))
    # The texts are in the history alone.
    repository.env["SDKWRIGHT_CACHE_DIR"] = os.devnull
    run = repository.act(commit="true")
    assert run.status == 0, run.log
    merged = resource.read_text(encoding="utf-8")
    assert "LIMIT = 1" in merged
    assert '"""Every pet."""' in merged
    assert (repository.shared / "sdk/.sdkwright/shop/pets.py").exists()


def test_a_conflict_ends_the_run_with_its_place(repository: Repository) -> None:
    repository.generate()
    resource = repository.shared / "sdk/shop/pets.py"
    text = resource.read_text(encoding="utf-8")
    resource.write_text(text.replace("All pets.", "My pets."), encoding="utf-8")
    repository.commit(DOCUMENT.replace("All pets.", "Every pet."))
    run = repository.act(commit="true")
    assert run.status == 1
    assert "error[edits.conflict]" in run.log
    assert "My pets." in resource.read_text(encoding="utf-8")


def test_a_pull_request_is_compared_with_its_target(repository: Repository) -> None:
    repository.generate()
    repository.git("switch", "-q", "-c", "work")
    repository.commit(DOCUMENT + MORE)
    assert repository.act(branch="work", commit="true").status == 0
    run = repository.act(branch="work", base_ref="main", fail_on="major")
    assert run.status == 0, run.log
    assert (run.outputs["changed"], run.outputs["verdict"]) == ("false", "minor")


@pytest.mark.parametrize(
    ("fail_on", "status"), [("major", 1), ("minor", 1), ("patch", 1), ("maior", 1)]
)
def test_a_limit_of_changes(repository: Repository, fail_on: str, status: int) -> None:
    repository.commit(DOCUMENT + MORE)
    repository.generate()
    repository.commit(DOCUMENT)
    run = repository.act(fail_on=fail_on)
    assert (run.status, run.outputs["verdict"]) == (status, "major")
    wrong = "fail-on is major, minor or patch, not 'maior'"
    assert (wrong in run.log) == (fail_on == "maior")


def test_a_broken_document_ends_the_run(repository: Repository) -> None:
    repository.generate()
    repository.commit("openapi: 4\n")
    run = repository.act(commit="true")
    assert run.status == 2
    assert "openapi.yaml:1:10: error[openapi.version]" in run.log


def test_inputs_are_no_code(repository: Repository) -> None:
    code = "$(touch pwned); `touch pwned`; '; touch pwned; \""
    repository.generate()
    for name in ("config", "base", "commit_message", "fail_on", "install"):
        repository.commit(DOCUMENT + MORE)
        repository.act(**{name: code})
        assert list(repository.checkout.rglob("pwned")) == []


def test_pip_installs_the_requirement(repository: Repository) -> None:
    """One that is there already needs no network."""
    assert repository.act(install="pip").status == 0
    assert repository.act(install="--help").status != 0


def test_the_configuration_can_be_elsewhere(repository: Repository) -> None:
    given = {"working_directory": ".", "config": "api/sdkwright.toml"}
    run = repository.act(**given)
    assert run.status == 0, run.log
    state = (repository.checkout / "sdk/.sdkwright.json").read_text(encoding="utf-8")
    assert json.loads(state)["state"] == "complete"
