# make crawl             sets up (once) and crawls the bundled demo newsroom into output/
# make crawl URL=…       the same for a real site; ARGS='-a max_articles=50' adds options
# make test              sets up (once); lint, types, floors, and the tests that are quick: under five minutes
# make coverage          prints the share of lines that the quick tests run
# make test-all          that, then all other tests, those of Splash and Chromium too, and the oldest versions allowed
# make compiled          builds a wheel in dist/ whose reading of pages is compiled to C (needs a C compiler)
# make docs              builds the documentation site into build/site
# make engines           installs Splash and Chromium, which some of the tests need (Debian 12, as root)
# make test-programs     installs what else some tests need: readers of 600 MB, Redis 6.2, Valkey 8.1, Prometheus
.DEFAULT_GOAL := help
.PHONY: help crawl check check-types check-style test coverage test-all compiled docs engines test-programs clean

VENV := .venv
BIN := $(VENV)/bin
SLOW := crawl or servers or engines or slow
# Redis 7.0 of Debian and the libraries that only it needs.
REDIS_PACKAGES := redis-server redis-tools liblzf1 libjemalloc2 liblua5.1-0 lua-bitop lua-cjson
# What `make test` left out for want of an engine is run by `make test-all`, which installs it.
AGAIN = $(shell grep -q 'no Chromium here\|Splash is not installed' build/tests.xml && echo engines or)
# Each file on one of two workers; the slow tests have a third: many of them wait for a delay, a server or a browser.
PYTEST := $(BIN)/pytest -n 2 --dist loadfile -q --durations=25
COVERED := COVERAGE_FILE=build/.coverage
URL ?=
ARGS ?=

help:
	@sed -n 's/^# make/make/p' Makefile

$(VENV)/.ready: pyproject.toml constraints.txt
	@python=''; for p in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11; do \
	  if $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$$p; break; fi; done; \
	if [ -z "$$python" ]; then echo 'newscrawl needs Python 3.11 or newer: install it, or name it with make PYTHON=/path/to/python3' >&2; exit 1; fi; \
	echo "Setting up $(VENV) with $$($$python --version) (once, about a minute)"; \
	$$python -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	@$(BIN)/pip install --quiet --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.ready-test: $(VENV)/.ready
	@echo 'Installing the test tools'
	@$(BIN)/pip install --quiet --constraint constraints.txt --group dev --group readers
	@touch $@

crawl: $(VENV)/.ready
	@$(BIN)/newscrawl crawl site $(if $(URL),-a url=$(URL)) $(ARGS)

check: $(VENV)/.ready-test
	@$(MAKE) --no-print-directory --jobs 2 check-types check-style

check-types:
	$(BIN)/mypy

check-style:
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports
	$(BIN)/vulture

# Tests start more than a thousand processes, which each compile the modules anew where Python may not write.
test: check
	@mkdir -p build
	@$(BIN)/python -m compileall -q newscrawl
	$(PYTEST) --junit-xml=build/tests.xml -m 'smoke or not ($(SLOW))'
	@echo 'make test: all good'

# The trace of lines nearly doubles what tests cost: one variant of each quick test is traced, and no started process.
coverage: $(VENV)/.ready-test
	@mkdir -p build
	@$(COVERED) $(PYTEST) --durations=0 --one-variant --cov=newscrawl --cov-report= -m 'not ($(SLOW))' > build/coverage.log
	@$(COVERED) $(BIN)/coverage report --sort=cover --skip-covered > build/coverage.txt
	@echo "Lines that one variant of each quick test runs: $$(grep ^TOTAL build/coverage.txt | grep -o '[0-9]*%'), by file in build/coverage.txt"

test-all: test
	@mkdir -p build
	@{ timeout 600 $(MAKE) --no-print-directory engines > build/engines.log 2>&1 || \
	  echo "Splash or Chromium cannot be installed here; tests that need one that is missing are skipped (build/engines.log)"; } & \
	{ timeout 600 $(MAKE) --no-print-directory test-programs > build/test-programs.log 2>&1 || \
	  echo "Not all of make test-programs can be installed here; tests that need it are skipped (build/test-programs.log)"; }; wait
	$(PYTEST) -n 3 --no-loadscope-reorder --junit-xml=build/tests-slow.xml -m "($(SLOW)) and ($(AGAIN) not smoke)"
	tools/oldest.sh $(BIN)/python
	@$(MAKE) --no-print-directory coverage
	@$(BIN)/python tools/house_table.py . --junit build/tests.xml build/tests-slow.xml
	@echo 'make test-all: all good'

compiled: $(VENV)/.ready
	@$(BIN)/pip install --quiet --constraint constraints.txt --group compile
	@echo 'Compiling (about two minutes)'
	@mkdir -p dist && printf '[build_ext]\nparallel = %s\n' "$$(getconf _NPROCESSORS_ONLN)" > dist/build.cfg
	@HATCH_BUILD_HOOK_ENABLE_MYPYC=1 HATCH_BUILD_HOOK_ENABLE_CUSTOM=1 \
	  PIP_CONSTRAINT=constraints.txt DIST_EXTRA_CONFIG="$$PWD/dist/build.cfg" \
	  $(BIN)/python -m build --outdir dist > dist/build.log 2>&1 || { tail -40 dist/build.log >&2; exit 1; }
	@echo "Install it with: pip install $$(ls -t dist/newscrawl-*.whl | head -1)"

docs: $(VENV)/.ready
	@$(BIN)/pip install --quiet --constraint constraints.txt --group docs
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet
	@echo 'Open build/site/index.html'

engines: $(VENV)/.ready
	$(BIN)/newscrawl splash start --install --port 18050
	@$(BIN)/newscrawl splash stop --port 18050
	apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends chromium

# Prometheus and Redis are unpacked and not installed: their packages would start them as services.
test-programs: $(VENV)/.ready-test
	$(BIN)/pip install --quiet --constraint constraints.txt --group heavy-readers --group servers
	mkdir -p build
	[ -x build/prometheus/usr/bin/prometheus ] || { cd build && apt-get download prometheus && \
	  dpkg-deb -x prometheus_*.deb prometheus && rm prometheus_*.deb; }
	[ -x build/redis/usr/bin/redis-server ] || { cd build && apt-get download $(REDIS_PACKAGES) && \
	  for package in $(REDIS_PACKAGES); do dpkg-deb -x $${package}_*.deb redis && rm $${package}_*.deb; done; }
	apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends fish zsh

clean:
	rm -rf $(VENV) output .newscrawl build dist .mypy_cache .ruff_cache .pytest_cache
