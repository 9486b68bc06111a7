PYTHON ?= python3
BIN := .venv/bin

.PHONY: help demo test coverage test-browser check bench bench-align golden pictures format clean

help:  ## the list of these targets
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1|/p' Makefile | while IFS='|' read -r name text; do printf '  make %-12s %s\n' "$$name" "$$text"; done

demo: .venv/made  ## compare the sample draft with the sample final, in the terminal and as a page (demo.html)
	@$(BIN)/diffrec compare samples/working-group/draft samples/working-group/final.txt -o demo.html --force --no-pager
	@printf '\nThe same as a page: %s\n' "$(CURDIR)/demo.html"

test: .venv/made  ## all tests, as many at a time as there are processors
	@$(BIN)/pytest -q -n auto --dist worksteal $(TESTFLAGS)

coverage: .venv/made  ## all tests, and which lines and branches they reach; takes about twice as long
	@$(BIN)/pytest -q -n auto --dist worksteal --cov --cov-fail-under=95 $(TESTFLAGS)

test-browser: .venv/made  ## the tests of the pages alone, in Chromium: controls, axe-core, paper, hostile texts (a part of test)
	@$(BIN)/pytest -q -n auto tests/browser $(TESTFLAGS)

check: .venv/made  ## what a reviewer would not like to see: lint, format, types, imports that go the wrong way
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

bench: .venv/made  ## what a comparison costs in time and memory, how pairing scales, how far a confidence holds
	@$(BIN)/python tests/bench/run.py

bench-align: .venv/made  ## how well items are paired: labelled sets and generated revisions, by operation
	@$(BIN)/python -m tests.bench.aligning

golden: .venv/made  ## write the expected outputs and the rules of README anew; read the difference before you commit it
	@$(BIN)/pytest -q tests/cases tests/renderers/test_summary.py tests/browser/test_print.py tests/test_readme.py::test_the_section_on_rules_is_made_from_the_rules --write-golden

pictures: .venv/made  ## make the pictures of README from a sample (needs Chromium)
	@$(BIN)/python samples/pictures/make.py

format: .venv/made  ## put the code into its one form
	@$(BIN)/ruff check --fix . && $(BIN)/ruff format .

clean:  ## remove everything that was made here
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage .coverage.* demo.html dist

.venv/made: pyproject.toml
	@$(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'
	@$(BIN)/python -m compileall -q diffrec
	@touch $@
