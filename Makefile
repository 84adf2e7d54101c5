# Étude. `make try` and `make test` do all their own set-up on a machine with Python 3.11 or newer.

PYTHON ?= python3
SOURCES := $(shell find server problems editors -path editors/vscode -prune -o -type f -not -name '*.pyc' 2>/dev/null)

.PHONY: try test test-all check bench feedback-report comparison chaos soak hostile security-report clean dev extension screenshots feature-matrix first-squiggle

# Install the built wheel into .venv and open the problem of the day in the editor that is there.
try: .venv/.installed
	.venv/bin/etude try

.venv/.installed: pyproject.toml README.md $(SOURCES)
	@$(PYTHON) -c 'import sys; sys.exit("Étude needs Python 3.11 or newer; set PYTHON=python3.x" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	rm -rf dist/wheel
	.venv/bin/python -m pip --quiet --disable-pip-version-check wheel --no-deps --wheel-dir dist/wheel .
	.venv/bin/python -m pip --quiet --disable-pip-version-check install --force-reinstall --no-deps dist/wheel/etude-*.whl
	.venv/bin/python -m pip --quiet --disable-pip-version-check install dist/wheel/etude-*.whl
	touch $@

# The environment for work on Étude itself: the checkout, editable, with the tools.
dev: .venv-dev/.installed

.venv-dev/.installed: pyproject.toml
	$(PYTHON) -m venv .venv-dev
	.venv-dev/bin/python -m pip --quiet --disable-pip-version-check install --upgrade 'pip>=25.1'
	.venv-dev/bin/python -m pip --quiet install --editable . --group dev --group editors
	touch $@

check: dev
	.venv-dev/bin/ruff check
	.venv-dev/bin/ruff format --check
	.venv-dev/bin/mypy
	.venv-dev/bin/lint-imports

# All that a change must pass, in under ten minutes on two cores.
test: check
	.venv-dev/bin/python -m pytest -m 'not slow' -n 2 --dist loadfile
	.ci/extension

# On every CPython from 3.11 to 3.13 that this machine has, then the long suites on the oldest of them.
test-all: check
	.ci/extension
	.ci/test-all

bench: dev
	.venv-dev/bin/python bench/save_path.py

# How good the feedback is, on every wrong solution and on mutants of the references, into bench/FEEDBACK.md.
feedback-report: dev
	.venv-dev/bin/python bench/feedback_report.py --out bench

# The same submissions through Étude and other runners from PyPI, into docs/comparison.md; about six minutes.
comparison: dev
	.venv-dev/bin/python bench/comparison.py

# Kill every kind of process at random moments while texts are saved.
chaos: dev
	.venv-dev/bin/python tests/faults/chaos.py

# Ten thousand saves: nothing may grow.
soak: dev
	.venv-dev/bin/python tests/faults/soak.py

# Every hostile submission, in both profiles, as this user and from root as one without privileges.
hostile: dev
	.venv-dev/bin/python tests/hostile/hostile.py

# Families of attacks and the layers that stop them, as Markdown.
security-report: dev
	@.venv-dev/bin/python tests/hostile/hostile.py --report
	@.venv-dev/bin/python docs/security_matrix.py

# Where the poorest client reaches every feature, into docs/editors.md.
feature-matrix: dev
	.venv-dev/bin/python docs/feature_matrix.py

# Seconds from a checkout, with Python and Node, to the first red squiggle in VS Code.
first-squiggle: dev
	.venv-dev/bin/python tests/editors/first_squiggle.py

# The pictures of README and docs, from real editors: needs tmux, Node.js and Chromium.
screenshots: dev extension
	.venv-dev/bin/python docs/screenshots.py

extension:
	cd editors/vscode && npm ci --no-audit --no-fund && npm run package

clean:
	rm -rf .venv .venv-dev .venv-test-* dist build
