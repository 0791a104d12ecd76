# Everything a user or a newcomer types. Needs the Swift toolchain; the Debian libraries are installed when missing.

PREFIX ?= /usr/local
PACKAGES := libglpk-dev zlib1g-dev libzip-dev libexpat1-dev libxlsxwriter-dev pkg-config
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
RELEASE := .build/release/dotation

.PHONY: help deps build simulate test lint format install clean

help:
	@echo "make simulate   solve the campaign PACA 2020 and write out/"
	@echo "make test       run every test"
	@echo "make lint       check the format of the sources"
	@echo "make format     set the format of the sources"
	@echo "make install    put the program under PREFIX ($(PREFIX))"
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

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

format:
	swift format --in-place --recursive Package.swift Sources Tests

# One program that needs no Swift installation, with its completions; its data are inside.
install: deps
	swift build -c release --product dotation --static-swift-stdlib
	install -D -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/dotation
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(RELEASE) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/dotation
	$(RELEASE) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_dotation
	$(RELEASE) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/dotation.fish

clean:
	rm -rf .build out
