# Everything a user or a newcomer types. Needs the Swift toolchain; the Debian libraries are installed when missing.

PREFIX ?= /usr/local
PACKAGES := libglpk-dev zlib1g-dev libzip-dev libexpat1-dev libxlsxwriter-dev pkg-config
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
RELEASE := .build/release/dotation

.PHONY: help deps build simulate test lint format install bench bench-peers bench-page clean

help:
	@echo "make simulate   solve the campaign PACA 2020 and write out/"
	@echo "make test       run every test"
	@echo "make test-browser  look at every web page in a headless Chromium"
	@echo "make test-office   open the workbook in LibreOffice and read it back"
	@echo "make lint       check the format of the sources"
	@echo "make format     set the format of the sources"
	@echo "make man        write the manual pages from the program's help"
	@echo "make install    put the program under PREFIX ($(PREFIX))"
	@echo "make bench      measure the program (SIZES=300,3000 KINDS=SEL,PROP SEEDS=1 SECONDS=60)"
	@echo "make bench-peers  the same beside other solvers; make bench-page writes docs/benchmarks.md"
	@echo "make deps       install the Debian libraries that are missing"

# Quiet when everything is there: apt is only called for what is not.
deps:
	@missing=""; \
	for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "installing:$$missing"; \
	  $(SUDO) apt-get update -q && \
	  $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing; \
	fi

build: deps
	swift build -c release --product dotation

# A debug build: it takes a fraction of the time of a release build, and one campaign runs in a second either way.
simulate: deps
	swift build --product dotation
	.build/debug/dotation simulate Scenarios/paca-2020 --out out/paca-2020 --format html,xlsx,csv

test: deps
	swift test --disable-xctest

# Programs that only these two need; they are installed when they are asked for.
BROWSER_PACKAGES := chromium chromium-driver python3-selenium poppler-utils
OFFICE_PACKAGES := libreoffice-calc-nogui python3-openpyxl

test-browser: deps
	@$(MAKE) --no-print-directory deps PACKAGES="$(BROWSER_PACKAGES)"
	swift build --product dotation
	cd Tests/Browser && PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 -m unittest test_pages

test-office: deps
	@$(MAKE) --no-print-directory deps PACKAGES="$(OFFICE_PACKAGES)"
	swift build --product dotation
	cd Tests/Office && PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 -m unittest test_workbook

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

format:
	swift format --in-place --recursive Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

man: deps
	swift build --product dotation
	python3 docs/man/make.py .build/debug/dotation

# One program that needs no Swift installation, with its manual and completions; its data are inside.
install: deps
	swift build -c release --product dotation --static-swift-stdlib
	install -s -D -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/dotation
	install -D -m 644 docs/man/dotation.1 $(DESTDIR)$(PREFIX)/share/man/man1/dotation.1
	install -D -m 644 docs/man/fr/dotation.1 $(DESTDIR)$(PREFIX)/share/man/fr/man1/dotation.1
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(RELEASE) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/dotation
	$(RELEASE) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_dotation
	$(RELEASE) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/dotation.fish

SIZES ?= 300,3000
KINDS ?= SEL,PROP
SEEDS ?= 1
SECONDS ?= 60
PEER_SECONDS ?= 60
BENCH := Benchmarks/Program/bench.py --program $(RELEASE) --sizes $(SIZES) --kinds $(KINDS) --seeds $(SEEDS) \
  --seconds $(SECONDS) --out Benchmarks/out
READING_POSTS ?= 1000000

bench: build
	python3 $(BENCH)
	$(RELEASE) generate --posts $(READING_POSTS) --seed 1 --profile benchmark --out Benchmarks/out/reading.csv
	swift run -c release --package-path Benchmarks measure-reading Benchmarks/out/reading.csv

bench-peers: build Benchmarks/.venv/ready
	Benchmarks/.venv/bin/python $(BENCH) --peers highs,scip,cpsat,cbc,glpsol --peer-seconds $(PEER_SECONDS)

bench-page: Benchmarks/.venv/ready
	Benchmarks/.venv/bin/python Benchmarks/Program/report.py Benchmarks/out/measurements.jsonl docs/benchmarks.md \
	  docs/benchmarks.svg

Benchmarks/.venv/ready: Benchmarks/requirements.txt
	$(SUDO) apt-get update -q
	$(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
	  coinor-cbc glpk-utils python3-venv
	python3 -m venv Benchmarks/.venv
	Benchmarks/.venv/bin/pip install -q -r Benchmarks/requirements.txt
	touch $@

clean:
	rm -rf .build out Benchmarks/.build Benchmarks/out Benchmarks/.venv
