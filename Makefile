# Quizline. `make serve` starts the server, `make test` runs all tests; both do their own set-up.

LISTEN   ?= $(or $(QUIZLINE_LISTEN),127.0.0.1:7849)
QUIZZES  ?= $(or $(QUIZLINE_QUIZZES),quizzes)
DATABASE ?= $(or $(QUIZLINE_DATABASE),data/quizline.db)
SWIFT    ?= swift
TRAITS   := $(if $(filter 1 yes,$(TLS)),--traits TLS)
RELEASE  := $(SWIFT) build -c release --static-swift-stdlib
BUILD    := $(SWIFT) build $(TRAITS) --explicit-target-dependency-import-check error

.PHONY: serve test test-tls check format lint build release setup setup-tests clean help coverage \
	fuzz fuzz-smoke hostile fault soak bench bench-smoke simulate secrecy sanitize sanitize-smoke

help:
	@echo 'make serve     build, then start on $(LISTEN) with $(QUIZZES)/ and $(DATABASE)'
	@echo '               (TLS=1: with listeners that speak TLS; builds a library for some minutes more)'
	@echo 'make test      run all tests'
	@echo 'make test-tls  build the program with TLS and run the tests of it, after make test'
	@echo 'make check     format, lint, import rules, all tests'
	@echo 'make format    lay out the sources'
	@echo 'make coverage  lines run by the tests, per target'
	@echo 'make fuzz      made-up octets to all that comes from outside, for FUZZ_SECONDS (600)'
	@echo 'make hostile   what hostile clients get from the built server, and what they cost it'
	@echo 'make fault     kills, power cuts and failing disks while people answer; writes Docs/Security.md'
	@echo 'make soak      everything at once for ten minutes: memory, descriptors and threads as curves'
	@echo 'make secrecy   10 000 sessions of people who try to see a key before it is due'
	@echo 'make sanitize  tests with the sanitizers for threads and for addresses built in, some 20 minutes'
	@echo 'make sanitize-smoke  everything at once for 20 s to a program with the sanitizer for threads'
	@echo 'make bench     time the built program beside named references; writes Docs/Performance.md'
	@echo 'make bench-PART   one part of it, such as bench-lines or bench-durable; bench-serving: all of the server'
	@echo 'make simulate  hold levels and practice against simulated people; writes Docs/Competencies.md, Practice.md'
	@echo 'make clean     remove what was built'

serve: release
	@exec .build/release/quizline serve --listen '$(LISTEN)' --quizzes '$(QUIZZES)' --database '$(DATABASE)'

release: setup
	@$(RELEASE) $(TRAITS) --product quizline

build: setup
	@$(BUILD)

test: setup-tests
	@Scripts/run-tests

test-tls: setup-tests
	@Scripts/run-tls-tests

coverage: setup-tests
	@QUIZLINE_COVERAGE=1 Scripts/run-tests
	@Scripts/coverage

fuzz: setup
	@Scripts/fuzz

fuzz-smoke: setup
	@FUZZ_SECONDS=20 FUZZ_QUICK=1 Scripts/fuzz

hostile: release
	@Scripts/hostile

fault: release
	@Scripts/fault --write

soak: release
	@Scripts/soak --write

secrecy: setup-tests
	@QUIZLINE_KEY_SESSIONS=$(or $(SESSIONS),10000) Scripts/run-tests --filter KeySecrecyTests

sanitize: setup-tests
	@Scripts/sanitize

sanitize-smoke: setup
	@Scripts/sanitize smoke

bench: release
	@Scripts/bench

bench-smoke: release
	@BENCH_ONLY=smoke Scripts/bench

bench-%: release
	@BENCH_ONLY=$* Scripts/bench

simulate: release
	@Scripts/simulate

check: lint test

lint:
	@$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Fuzz Benchmarks
	@echo 'format and lint: no finding'

format:
	@$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Fuzz Benchmarks

setup:
	@Scripts/setup build

setup-tests:
	@Scripts/setup test

clean:
	@rm -rf .build .build-fuzz .build-thread .build-address
