# Drivhus: `make help` fortæller, hvad der kan laves.
# Everything is installed into .venv by the first target that needs it; only Python 3.11+ and make are expected.

BRAND ?=
MATERIAL ?=
EDITION ?=
OUTPUT ?=

VENV := .venv
PYTHON ?= python3
DRIVHUS := $(VENV)/bin/python -m generator
CHOICE = $(BRAND:%=--brand %) $(MATERIAL:%=--material %)
PLACE = $(if $(OUTPUT),--output "$(OUTPUT)")

export PYTHONUTF8 := 1
export PYTHONDONTWRITEBYTECODE := # our code is compiled once, not at every start
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

.DEFAULT_GOAL := help
.PHONY: help all test goldens check list bench schema wheels clean
.DELETE_ON_ERROR:

help: ## viser denne oversigt
	@echo 'Drivhus bygger plakater, kort, arbejdsark og slides om ledelse af samskabelse.'
	@echo
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' Makefile | while IFS='|' read -r name text; do printf '%-14s %s\n' "$$name" "$$text"; done
	@echo
	@echo 'Kun noget af det:   make all BRAND=fjordby'
	@echo '                    make all BRAND=fjordby MATERIAL="P01 K04" EDITION=kontor'

all: $(VENV)/klar ## bygger alt til mappen output/
	@$(DRIVHUS) build $(CHOICE) $(EDITION:%=--edition %) $(PLACE)

test: $(VENV)/klar-test ## prøver, at alt virker (tager nogle minutter)
	@$(VENV)/bin/ruff check --no-cache .
	@$(VENV)/bin/mypy --no-error-summary
	@$(VENV)/bin/python -m pytest $(ARGS)

goldens: $(VENV)/klar-test ## gemmer det, der laves nu, som facit for prøverne
	@PYTHONPATH=tests $(VENV)/bin/python -m golden

check: $(VENV)/klar ## læser tekster og kommuner igennem og skriver intet
	@$(DRIVHUS) check $(CHOICE)

list: $(VENV)/klar ## viser materialer, kommuner og udgaver
	@$(DRIVHUS) list

bench: $(VENV)/klar ## måler tid og hukommelse
	@$(VENV)/bin/python tests/bench.py $(AGAINST:%=--against "%")

schema: $(VENV)/klar ## laver skemaerne, som hjælper, når man skriver i content/ og layouts/
	@$(DRIVHUS) schema

wheels: $(VENV)/klar-test ## ser efter, om alt det, Drivhus henter, findes klar til brug for alle computere
	@$(VENV)/bin/python tests/wheels.py

clean: ## sletter det, der er bygget i output/, og .venv/
	@rm -rf $(VENV)
	@[ ! -d output ] || find output -mindepth 1 -maxdepth 1 ! -name README.md -exec rm -rf {} +
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

define PIP
$(VENV)/bin/python -m pip install -q -c requirements.lock -e $(1) 2>$(VENV)/pip.log || { \
  echo 'Kunne ikke hente det, Drivhus skal bruge. Er der forbindelse til internettet? Prøv igen om lidt.' >&2; \
  echo '  råd: bliver det ved, så send filen $(VENV)/pip.log til IT' >&2; exit 1; }
endef

$(VENV)/klar: pyproject.toml requirements.lock
	@for name in "$(PYTHON)" python3.14 python3.13 python3.12 python3.11; do \
	  "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { python=$$name; break; }; done; \
	[ -n "$$python" ] || { \
	  echo 'Drivhus skal bruge Python 3.11 eller nyere, og den findes ikke på denne computer.' >&2; \
	  echo '  råd: hent den på python.org, eller skriv hvor den er: make all PYTHON=/sti/til/python3' >&2; exit 1; }; \
	echo 'Gør klar til første brug: henter det, Drivhus skal bruge, til mappen .venv (et minut eller to) ...'; \
	"$$python" -m venv --clear $(VENV) >/dev/null 2>&1 || { \
	  echo 'Python kunne ikke lave mappen .venv. Er der plads på disken, og må du skrive her?' >&2; \
	  echo '  råd: på Debian og Ubuntu mangler tit pakken python3-venv: sudo apt install python3-venv' >&2; exit 1; }
	@$(call PIP,.)
	@$(VENV)/bin/python -m compileall -q generator
	@touch $@

$(VENV)/klar-test: $(VENV)/klar
	@echo 'Henter det, prøverne skal bruge, til mappen .venv ...'
	@$(call PIP,'.[test]')
	@touch $@
