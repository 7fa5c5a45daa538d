# `make run` opens the program, `make test` checks everything. Both prepare .venv by themselves.
.PHONY: run test checks bench pictures prepare clean

BIN := .venv/bin

run: prepare
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ] || [ "$$(uname -s)" = Darwin ]; then \
		exec $(BIN)/contentplanner --sample; \
	else \
		exec .ci/without-display; \
	fi

test: checks
	$(BIN)/python -m pytest

checks: prepare
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: prepare
	$(BIN)/python -m tests.benchmarks

pictures: prepare
	rm -rf build/pictures-plan
	$(BIN)/contentplanner new build/pictures-plan --sample
	$(BIN)/contentplanner pictures build/pictures-plan pictures --theme light
	$(BIN)/contentplanner pictures build/pictures-plan pictures --theme dark

prepare:
	@.ci/prepare

clean:
	rm -rf .venv build dist pictures .mypy_cache .ruff_cache .pytest_cache .hypothesis
