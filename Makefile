# Two commands do all set-up: `make report` and `make test`. The rest is for maintainers.
PYTHON ?= python3
TAHUN ?= 2020
VENV := .venv
BIN := $(VENV)/bin
KUNCI = $(VENV)-lock/bin/uv pip compile pyproject.toml --extra build --universal --python-version 3.11 \
	--generate-hashes --no-header --no-annotate --no-emit-index-url -q
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
ALAT_NPM := tests/peramban/node_modules/.package-lock.json

.PHONY: report test bench lock gambar clean

report: $(VENV)/.lakip
	$(BIN)/lakip susun $(TAHUN)

# Browser tests need Chromium and Node.js; without them they are skipped, and pytest says so.
test: $(VENV)/.dev $(if $(shell command -v npm),$(ALAT_NPM))
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n auto --dist loadfile

bench: $(VENV)/.dev
	$(BIN)/python bench/ukur.py

# Screenshots of the real report and site for the README; needs Chromium and pdftoppm.
gambar: report $(VENV)/.dev
	$(BIN)/lakip terbitkan
	$(BIN)/python docs/gambar/buat.py

# Renew the hash-locked requirements from pyproject.toml (one list of versions). The short
# list takes its versions from the long one.
lock:
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/python -m pip install --quiet uv
	$(KUNCI) --extra dev -o requirements-dev.txt
	$(KUNCI) -c requirements-dev.txt -o requirements.txt
	rm -rf $(VENV)-lock

clean:
	rm -rf $(VENV) $(dir $(ALAT_NPM)) .mypy_cache .pytest_cache .ruff_cache .hypothesis *.egg-info

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed (make PYTHON=python3.12 ...)")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.lakip: $(BIN)/python requirements.txt pyproject.toml
	$(PIP) --require-hashes -r requirements.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.lakip requirements-dev.txt
	$(PIP) --require-hashes -r requirements-dev.txt
	touch $@

# Tools of the browser tests. A failure here skips those tests, and in CI fails them.
$(ALAT_NPM): tests/peramban/package-lock.json
	-cd tests/peramban && npm ci --no-audit --no-fund --silent
