# The commands people and CI run. `make help` lists them.

SHELL := bash
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python

# nbgrader starts some of its tools by name.
export PATH := $(abspath $(VENV)/bin):$(PATH)

# One BLAS thread a process: two graders on two cores do not fight.
export OMP_NUM_THREADS ?= 1

.DEFAULT_GOAL := help
.PHONY: help course demo test test-browser lint bench profile accuracy images clean

help:  ## list these commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

$(VENV)/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed: make PYTHON=python3.11 ..."; exit 1; }
	@echo "installing the pinned packages into $(VENV) (a few minutes, once)"
	@test -x $(RUN) || $(PYTHON) -m venv $(VENV)
	@$(RUN) -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

course: $(VENV)/installed  ## build source notebooks, release notebooks and kits
	@$(RUN) -m autograder build

demo: course  ## grade a sample class from end to end
	@$(RUN) -m autograder demo

lint: $(VENV)/installed  ## formatting, style and types
	$(RUN) -m ruff format --check .
	$(RUN) -m ruff check .
	$(RUN) -m mypy

test: lint  ## the whole test suite
	@$(RUN) -m autograder build --source-only
	$(RUN) -m pytest -n 2 --dist loadfile -rs --nbval-lax tests course/source

test-browser: $(VENV)/installed  ## a student's first half hour, in a headless Chromium
	$(RUN) -m pytest tests/browser -rs

bench: course  ## time the solutions and the grader (two hours)
	@for name in solutions check isolation workers stock class; do \
	  $(RUN) benchmarks/bench_$$name.py --json docs/benchmarks/$$name.json \
	    || exit 1; done
	@$(RUN) benchmarks/write_docs.py

profile: course  ## show where the time of grading goes
	@$(RUN) benchmarks/profile_grading.py

accuracy: course  ## measure how often the grader is wrong (long)
	$(RUN) -m autograder accuracy --table docs/accuracy.md --json docs/accuracy.json

images: $(VENV)/installed  ## draw the images and the previews again
	$(RUN) images/draw.py
	$(RUN) images/previews.py

clean:  ## remove what the demo and the build made
	rm -rf demo course/source
