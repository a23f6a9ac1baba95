# All targets need only Python 3.11 or newer and a network.
PYTHON ?= $(firstword $(foreach name,python3.14 python3.13 python3.12 python3.11 python3,\
	$(shell $(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))
# A Python given by name has its own environment: make test PYTHON=python3.13.
VERSION = $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])')
VENV := $(if $(filter file,$(origin PYTHON)),.venv,.venv-$(VERSION))
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# Tests start hundreds of processes: without bytecode on disk, each compiles everything.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: sdk test quick check lint bench coverage corpus history clean

# Validate the document and regenerate the SDK in generated/.
sdk: $(READY)
	$(BIN)/sdkwright validate spec/guardrails.yaml
	$(BIN)/sdkwright generate -c spec/sdkwright.toml

# Run all tests. The last line of the output is from pytest. Many tests wait for servers
# and processes, so four workers keep two cores busy.
test: $(READY) lint
	$(BIN)/pytest -q -n 4 --dist loadgroup $(ARGS)

# Run all tests except those with the marker slow: type checkers, the corpus, packaging,
# stress, memory, forks, and repeated generation.
quick: $(READY) lint
	$(BIN)/pytest -q -n 4 --dist loadgroup -m "not slow" $(ARGS)

# Show the changes that regeneration would make, check the style with black, and check
# the budgets of spec/sdkwright.toml.
check: $(READY)
	$(BIN)/sdkwright check -c spec/sdkwright.toml --style black

lint: $(READY)
	$(BIN)/ruff check -q .
	$(BIN)/ruff format -q --check .

# Generate an SDK from every document in FOLDER, import it, call it and check its types.
# `make corpus ARGS=--help` lists the options. This takes a long time.
corpus: $(READY)
	PYTHONPATH=tests $(BIN)/python -m corpus $(FOLDER) $(ARGS)

# Compare each revision of a document in FOLDER (01.yaml, 02.yaml, ...) with the one
# before, and the changes with tests/history/changes.txt, which was checked by hand.
# ARGS=--update writes that file.
history: $(READY)
	PYTHONPATH=tests $(BIN)/python -m history $(FOLDER) $(ARGS)

# Measure the branches of the runtime that the tests of the runtime and of SDKs take.
# Less than 95 % is a failure.
COVERING := tests/runtime tests/sdk --ignore=tests/runtime/test_stress.py
coverage: $(READY)
	mkdir -p build/coverage
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -q -n 2 $(COVERING)
	$(BIN)/coverage combine -q
	$(BIN)/coverage report
	$(BIN)/coverage json -q -o build/coverage/report.json
	$(BIN)/python tests/branches.py build/coverage/report.json 95

# Measure the cost of calls, compared with our targets, with the official SDK, and with
# the SDKs of OpenAI and Stripe; and generation, cold, after a change and unchanged,
# compared with openapi-python-client and datamodel-codegen: of DOCUMENT, if it is given; and
# the noise of regeneration, over the revisions of a document in the folder HISTORY, if
# it is given.
# This is not a test.
bench: $(READY)
	DOCUMENT=$(DOCUMENT) HISTORY=$(HISTORY) $(BIN)/python tests/bench/run.py

$(READY): pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: make PYTHON=..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@

clean:
	rm -rf .venv .venv-* build dist .mypy_cache .pytest_cache .ruff_cache
