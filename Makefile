# make run · make test — everything else is explained in README.md
PYTHON ?= $(shell command -v python3 || command -v python)
ifeq ($(OS),Windows_NT)
  BIN := .venv/Scripts
else
  BIN := .venv/bin
endif
PY := $(BIN)/python
LOCKS := packaging/locks/runtime.txt packaging/locks/dev.txt pyproject.toml packaging/bootstrap.py
ARTICLE := seeds/000_2f4a8bf77e8c5980.txt
QUIET_SCREEN := QT_QPA_PLATFORM=offscreen

.PHONY: run test setup check lint types imports data compiled agreement e2e bench soak audit translations screenshots lock package package-windows check-workflows clean

run: .venv/ready-runtime
	@$(BIN)/tadqiq open $(ARTICLE)

test: .venv/ready-dev
	@$(QUIET_SCREEN) $(PY) -m pytest -m "not e2e"

setup: .venv/ready-dev
	@echo "tadqiq: ready; the command is $(BIN)/tadqiq"

# .ci/run has just run the tests
CHECKED_TESTS ?= no
check: lint types imports data agreement $(if $(filter yes,$(CHECKED_TESTS)),,test)

lint: .venv/ready-dev
	@$(PY) -m ruff check .
	@$(PY) packaging/check_exceptions.py
	@$(PY) -m bandit --quiet --configfile pyproject.toml --recursive annotator

types: .venv/ready-dev
	@$(BIN)/basedpyright

imports: .venv/ready-dev
	@$(BIN)/lint-imports

data: .venv/ready-dev
	@$(BIN)/tadqiq check-data
	@$(PY) packaging/rules_page.py --check
	@$(PY) packaging/translations.py --check

# The detector as C, in build/compiled; the checkout stays pure. Without a compiler (2) it says so and nothing is lost
compiled: .venv/ready-dev
	@$(PY) packaging/compiled.py || test $$? -eq 2

# `make test` alone compiles nothing, and then skips these
agreement: compiled
	@$(PY) -m pytest -rs tests/packaging/test_compiled.py

e2e: .venv/ready-screen
	@$(PY) -m pytest -m e2e tests/e2e

bench: .venv/ready-dev build/peers/ready
	@$(QUIET_SCREEN) $(PY) -m tests.bench

# What the detector is compared with; no part of any environment. Where it cannot be had, the rows say so
build/peers/ready: packaging/locks/peers.txt | .venv/ready-dev
	@rm -rf build/peers
	@$(PY) -m pip install --quiet --no-deps --no-warn-conflicts --require-hashes --target build/peers -r $< || mkdir -p build/peers
	@touch $@

# Kills, faults and fuzzing, resumed for nine minutes at a time; `make soak SOAK="--plant early"` must fail
soak: .venv/ready-dev
	@mkdir -p build/soak
	@$(CC) -O2 -Wall -shared -fPIC -o build/soak/faults.so tests/soak/faults.c -ldl -lpthread
	@LD_PRELOAD="$(CURDIR)/build/soak/faults.so" $(QUIET_SCREEN) $(PY) -m tests.soak $(SOAK)

# Known holes in what we depend on; asks a database on the net, and so is no part of `check`
audit: .venv/ready-dev
	@$(PY) -m pip install --quiet pip-audit
	@$(PY) -m pip_audit --disable-pip --require-hashes -r packaging/locks/runtime.txt

translations: .venv/ready-dev
	@$(PY) packaging/translations.py

screenshots: .venv/ready-screen
	@$(PY) packaging/screenshots.py

lock: .venv/ready-dev
	@$(PY) -m pip install --quiet uv
	@packaging/lock.sh

.venv/ready-runtime: $(LOCKS)
	@$(PYTHON) packaging/bootstrap.py runtime

.venv/ready-dev: $(LOCKS)
	@$(PYTHON) packaging/bootstrap.py dev

.venv/ready-screen: $(LOCKS)
	@$(PYTHON) packaging/bootstrap.py screen

# Where nothing can be built with (2) it says so, as its single parts do
package: compiled
	@$(PYTHON) packaging/linux/build.py || test $$? -eq 2

package-windows:
	@$(PYTHON) packaging/windows/wine/build.py

check-workflows:
	@$(PYTHON) packaging/check_workflows.py

clean:
	@rm -rf .venv build dist
