# Everything needs Python 3.11 or newer and a network, nothing else.
PYTHON ?= $(firstword $(foreach name,python3.14 python3.13 python3.12 python3.11 python3,\
	$(shell $(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))
# A Python that is named gets an environment of its own: make test PYTHON=python3.13.
VERSION = $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])')
VENV := $(if $(filter file,$(origin PYTHON)),.venv,.venv-$(VERSION))
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# Tests start hundreds of processes: without bytecode on disk, each compiles everything.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: sdk test quick check lint bench coverage corpus clean

# Validate the document and regenerate the SDK in generated/.
sdk: $(READY)
	$(BIN)/sdkwright validate spec/guardrails.yaml
	$(BIN)/sdkwright generate -c spec/sdkwright.toml

# All tests; the last line is pytest's. Many tests wait for servers and processes: three
# at a time keep two cores busy.
test: $(READY) lint
	$(BIN)/pytest -q -n 3 --dist loadgroup $(ARGS)

# The same without the tests that are marked slow: type checkers, the corpus, packaging,
# stress, memory, and repeated generation.
quick: $(READY) lint
	$(BIN)/pytest -q -n 3 --dist loadgroup -m "not slow" $(ARGS)

# What would regeneration change, does black agree with the style, and does the SDK
# keep to the budgets of spec/sdkwright.toml?
check: $(READY)
	$(BIN)/sdkwright check -c spec/sdkwright.toml --style black

lint: $(READY)
	$(BIN)/ruff check -q .
	$(BIN)/ruff format -q --check .

# Every document of FOLDER becomes an SDK that is imported, called and type-checked;
# `make corpus ARGS=--help` says what can be chosen. Takes a while.
corpus: $(READY)
	PYTHONPATH=tests $(BIN)/python -m corpus $(FOLDER) $(ARGS)

# Which branches of the runtime do the tests of it and of SDKs take? Fails below 95 %.
COVERING := tests/runtime tests/sdk --ignore=tests/runtime/test_stress.py
coverage: $(READY)
	mkdir -p build/coverage
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -q -n 2 $(COVERING)
	$(BIN)/coverage combine -q
	$(BIN)/coverage report
	$(BIN)/coverage json -q -o build/coverage/report.json
	$(BIN)/python tests/branches.py build/coverage/report.json 95

# Figures: the cost of calls against our targets, and side by side with the official
# SDK; not a test.
bench: $(READY)
	$(BIN)/python tests/bench/run.py

$(READY): pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: make PYTHON=..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@

clean:
	rm -rf .venv .venv-* build dist .mypy_cache .pytest_cache .ruff_cache
