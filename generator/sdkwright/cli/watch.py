"""``sdkwright watch``."""

from __future__ import annotations

import os
import sys
import time
import traceback
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from itertools import chain
from pathlib import Path

from ..config import FILE_NAME, Config, ConfigRequest, load_config
from ..custom import FOLDER
from ..diagnostics import DiagnosticsError, Reporter, Severity, to_json
from ..reading.remote import is_url
from ..resources import templates_root
from ..run import counted, run
from . import options
from .generate import outcome_to_json
from .terminal import Terminal

# Milliseconds without an event after which changes are looked for. Some file systems
# report none.
_POLL = 500
# Milliseconds that a group of changes takes at most, and the pause after its last one.
_GROUP, _PAUSE = 400, 30

# Nanoseconds that the times of files may be behind the clock.
_TICK = 20_000_000
# The bytes of a document that is validated in this process.
_SMALL = 1_000_000

# The state of a file: time of the last change, size, number; ``None`` without a file.
_State = tuple[int, int, int] | None


def watch(
    spec: options.Spec = None,
    config: options.ConfigFile = None,
    output: options.Output = None,
    overlay: options.Overlays = None,
    strict: options.Strict = False,
    as_json: options.AsJson = False,
    verbose: options.Verbose = False,
    no_cache: options.NoCache = False,
) -> None:
    """Write the SDK again whenever its input changes. Ctrl-C ends it."""
    request = ConfigRequest(Path.cwd(), spec, config, output, tuple(overlay or ()))
    terminal = Terminal(as_json=as_json, verbose=verbose)
    states = template_states(templates_root())
    watcher = _Watcher(request, terminal, strict, not no_cache, states)
    try:
        watcher.run()
    except KeyboardInterrupt:
        # An interrupt within exec(), which dataclasses use while modules are imported,
        # makes Python end with the signal, although it is handled here.
        sys.stdout.flush()
        os._exit(0)


@dataclass(slots=True)
class _Watcher:
    """Generates the SDK and waits for changes of its input."""

    request: ConfigRequest
    terminal: Terminal
    strict: bool
    use_cache: bool
    templates: dict[Path, _State]
    config: Config | None = None

    def run(self) -> None:
        """Generate for ever."""
        documents: frozenset[Path] = frozenset()
        while True:
            states = {path: _state(path) for path in _first_files(self.request)}
            config = self._load()
            for path in _files_of(self.config) | documents:
                states.setdefault(path, _state(path))
            started = time.time_ns()
            if config is not None:
                documents = self._generate(config) or documents
            for path in self._files() | documents:
                states.setdefault(path, _state_at(path, started))
            _load_engines()
            self._wait(states)

    def _files(self) -> frozenset[Path]:
        """The files of the input, without those that the document refers to."""
        return _first_files(self.request) | _files_of(self.config)

    def _wait(self, states: dict[Path, _State]) -> None:
        """Wait until a file is not in its state any more."""
        while not self._has_changed(states):
            # A folder may be deleted just before its events are asked for.
            with suppress(FileNotFoundError):
                for _ in self._events(states):
                    if self._has_changed(states):
                        return

    def _has_changed(self, states: dict[Path, _State]) -> bool:
        if template_states(templates_root()) != self.templates:
            _restart()
        is_new = not self._files() <= states.keys()
        return is_new or any(_state(path) != state for path, state in states.items())

    def _events(self, states: dict[Path, _State]) -> Iterator[object]:
        """Something for each group of changes, and now and then without one."""
        from watchfiles import watch

        wanted = {str(place) for path in states for place in (path, *path.parents)}
        return watch(
            *_folders(states),
            *{path.parent for path in self.templates},
            watch_filter=lambda _, name: name in wanted or _is_inside(name),
            debounce=_GROUP,
            step=_PAUSE,
            rust_timeout=_POLL,
            yield_on_timeout=True,
            recursive=False,
        )

    def _load(self) -> Config | None:
        """The configuration; ``None`` if it cannot be used."""
        try:
            self.config = load_config(self.request, Reporter())
        except DiagnosticsError as error:
            self._fail(error)
            return None
        return self.config

    def _generate(self, config: Config) -> frozenset[Path] | None:
        """Generate the SDK once, and return the files of the document."""
        started = time.perf_counter()
        try:
            outcome = run(
                config,
                Reporter(),
                lambda stage: None,
                use_cache=self.use_cache,
                dry=False,
                strict=self.strict,
                # A process that is warm validates small documents itself at once.
                validate_apart=_size(config.spec) > _SMALL,
            )
        except DiagnosticsError as error:
            self._fail(error)
            return None
        except OSError as error:
            self._say(f"failed: {error}")
            return None
        except Exception:
            traceback.print_exc()
            self._say("failed: this is a defect of sdkwright, please report it")
            return None
        self.terminal.show(outcome.diagnostics)
        status = "done" if outcome.is_complete else "partial"
        self.terminal.report(status, **outcome_to_json(outcome))
        seconds = time.perf_counter() - started
        interface = outcome.interface()
        changes = "" if interface is None else f"; interface: {interface}"
        self._say(f"{outcome.summary()} in {seconds:.2f} s{changes}")
        return _spelled(Path(n) for n in outcome.documents if not is_url(n))

    def _fail(self, error: DiagnosticsError) -> None:
        found = error.diagnostics
        self.terminal.show(found)
        self.terminal.report("failed", diagnostics=list(map(to_json, found)))
        errors = [d for d in found if d.severity is Severity.ERROR]
        self._say(f"failed: {counted(len(errors), 'error')}, nothing was written")

    def _say(self, text: str) -> None:
        """Print a line with the time. Pipes get it at once."""
        self.terminal.say(f"{time.strftime('%H:%M:%S')} {text}")
        sys.stdout.flush()


def _first_files(request: ConfigRequest) -> frozenset[Path]:
    """The files that are known before the configuration is read."""
    folder = request.folder
    names = [name for name in (request.spec, request.config) if name is not None]
    if request.config is None:
        places = [Path(request.spec).parent] if request.spec else []
        names += [str(place / FILE_NAME) for place in (Path(), *places)]
    return _spelled(folder / name for name in names)


def _files_of(config: Config | None) -> frozenset[Path]:
    """The configured files, and the classes that people wrote."""
    if config is None:
        return frozenset()
    found = [config.spec, *(path for path, _ in config.overlays)]
    if config.file is not None:
        found.append(config.file)
    custom = config.output.glob(f"*/{FOLDER}/**/*.py")
    return _spelled((*found, *custom))


def _spelled(paths: Iterable[Path]) -> frozenset[Path]:
    """The absolute paths, and the targets of links."""
    found = [(Path(os.path.abspath(path)), path.resolve()) for path in paths]
    return frozenset(chain.from_iterable(found))


def _folders(files: dict[Path, _State]) -> list[Path]:
    """The folders whose events tell of the files. A missing one is below another.

    Folders are watched in place of files, because editors replace files.
    """
    return sorted({next(p for p in path.parents if p.is_dir()) for path in files})


def _is_inside(name: str) -> bool:
    """Whether a file may be new: a class that people wrote, or a template."""
    return not {FOLDER, templates_root().name}.isdisjoint(Path(name).parts)


def template_states(folder: Path) -> dict[Path, _State]:
    """The states of all templates below a folder. It takes few milliseconds."""
    found = folder.rglob("*.*")
    # Bytecode comes and goes under several names while other programs import templates.
    return {path: _state(path) for path in found if "__pycache__" not in path.parts}


def _state(path: Path) -> _State:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def _state_at(path: Path, moment: int) -> _State:
    """The state of a file that a run since ``moment`` has read; an impossible one if
    the file has changed since.
    """
    try:
        has_changed = path.stat().st_ctime_ns > moment - _TICK
    except OSError:
        return None
    return (-1, -1, -1) if has_changed else _state(path)


def _size(path: Path) -> int:
    state = _state(path)
    return 0 if state is None else state[1]


def _load_engines() -> None:
    """Import the modules that a cached run does not need: the first change is fast."""
    from ..models.engine import load

    import_module("..pipeline", __package__)
    load()


def _restart() -> None:
    """Start this program again. Templates are parts of it, like its code."""
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, "-m", "sdkwright", *sys.argv[1:]])
