# Drivhus: `make help` fortæller, hvad der kan laves.
# Everything is installed into .venv by the first target that needs it; only Python 3.11+ and make are expected.

BRAND ?=
MATERIAL ?=
KIT ?=
EDITION ?=
SIZE ?=
INK ?=
OUTPUT ?=
SEMINAR ?=

VENV := .venv
PYTHON ?= python3
DRIVHUS := $(VENV)/bin/python -m generator
# A value as it was typed: neither make nor the shell reads it.
QUOTED = '$(subst ','\'',$(value $(1)))'
CHOICE = $(if $(value BRAND),--brand $(call QUOTED,BRAND)) $(if $(value MATERIAL),--material $(call QUOTED,MATERIAL)) $(if $(value KIT),--kit $(call QUOTED,KIT))
PRINT = $(if $(value EDITION),--edition $(call QUOTED,EDITION)) $(if $(value SIZE),--size $(call QUOTED,SIZE)) $(if $(value INK),--ink $(call QUOTED,INK))
PLACE = $(if $(value OUTPUT),--output $(call QUOTED,OUTPUT))

export PYTHONUTF8 := 1
export PYTHONDONTWRITEBYTECODE := # our code is compiled once, not at every start
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

# A fault has been told when a recipe ends with 1. In question mode make 4 adds no English line of its own to that; what
# begins with + is run all the same. Make 3.81 of a Mac adds its line.
ifeq (,$(findstring n,$(firstword -$(MAKEFLAGS))))
MAKEFLAGS += -q
RUN := +@
else
RUN := @
endif
unexport MAKEFLAGS # others' makefiles have no +

# An environment that was moved, copied or has lost its Python is no environment: it is made again.
SOUND := $(shell [ ! -e $(VENV)/klar ] || { [ "$$(cat $(VENV)/klar)" = "$(CURDIR)" ] && \
  $(VENV)/bin/python -I -c 'import sys, importlib.util as u; sys.exit(not u.find_spec("click"))' 2>/dev/null; } || \
  rm -f $(VENV)/klar $(VENV)/klar-test)

# What each goal uses. To give it to another is told: »make clean BRAND=fjordby« must not clean up after all of them.
USES_all := BRAND MATERIAL KIT EDITION SIZE INK OUTPUT
USES_check := BRAND MATERIAL KIT
USES_clean := OUTPUT
USES_seminar := SEMINAR OUTPUT
USES_glem := SEMINAR OUTPUT
USES_test := ARGS EXAMPLES
USES_bench := AGAINST
KNOWN := $(USES_all) $(USES_test) $(USES_bench) $(USES_seminar)
GIVEN := $(foreach name,$(.VARIABLES),$(if $(filter command%,$(origin $(name))),$(name)))
UNKNOWN := $(filter-out $(KNOWN) PYTHON VENV MAKEFLAGS SHELL -*,$(GIVEN))
UNUSED := $(filter-out $(foreach goal,$(MAKECMDGOALS),$(USES_$(goal))),$(filter $(KNOWN),$(GIVEN)))
USERS = $(subst « »,« eller »,$(strip $(foreach goal,all seminar check clean glem test bench,$(if $(filter $(1),$(USES_$(goal))),»make $(goal)«))))

.DEFAULT_GOAL := help
.PHONY: help all seminar test goldens check list bench schema wheels clean glem known
.DELETE_ON_ERROR:

help: | known ## viser denne oversigt
	$(RUN)echo 'Drivhus bygger plakater, kort, arbejdsark og slides om ledelse af samskabelse.'
	$(RUN)echo
	$(RUN)sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' Makefile | while IFS='|' read -r name text; do printf '%-14s %s\n' "$$name" "$$text"; done
	$(RUN)echo
	$(RUN)echo 'Kun noget af det:   make all BRAND=fjordby'
	$(RUN)echo '                    make all BRAND=fjordby MATERIAL=P01,K04 EDITION=kontor'
	$(RUN)echo '                    make all KIT=halvdag EDITION=samles SIZE=A1'
	$(RUN)echo '                    make all EDITION=kontor INK=sparsom OUTPUT=kladde'

all: $(VENV)/klar ## bygger alt til mappen output/
	$(RUN)$(DRIVHUS) build $(CHOICE) $(PRINT) $(PLACE)

seminar: $(VENV)/klar ## bygger alt til et seminar fra content/seminars/
	$(RUN)$(DRIVHUS) seminar $(if $(value SEMINAR),$(call QUOTED,SEMINAR)) $(PLACE)

test: $(VENV)/klar-test ## prøver, at alt virker (tager nogle minutter)
	$(RUN)$(VENV)/bin/python -m ruff check --no-cache .
	$(RUN)$(VENV)/bin/python -m mypy --no-error-summary
	$(RUN)$(VENV)/bin/python -m pytest $(ARGS)

goldens: $(VENV)/klar-test ## gemmer det, der laves nu, som facit for prøverne
	$(RUN)PYTHONPATH=tests $(VENV)/bin/python -m golden

check: $(VENV)/klar ## læser tekster og kommuner igennem og skriver intet
	$(RUN)$(DRIVHUS) check $(CHOICE)

list: $(VENV)/klar ## viser materialer, sæt, kommuner og udgaver
	$(RUN)$(DRIVHUS) list

bench: $(VENV)/klar ## måler tid og hukommelse
	$(RUN)$(VENV)/bin/python tests/bench.py $(AGAINST:%=--against "%")

schema: $(VENV)/klar ## laver skemaerne, som hjælper, når man skriver i content/ og layouts/
	$(RUN)$(DRIVHUS) schema

wheels: $(VENV)/klar-test ## ser efter, om alt det, Drivhus henter, findes klar til brug for alle computere
	$(RUN)$(VENV)/bin/python tests/wheels.py

clean: | known ## sletter .venv/ og det, Drivhus har lavet i output/; jeres egne filer bliver liggende
	$(RUN)if [ -e $(VENV)/klar ]; then $(DRIVHUS) clean $(PLACE); else \
	  echo 'Mappen .venv er slettet. Det, der er bygget, bliver liggende, for uden .venv kan Drivhus ikke kende det fra jeres egne filer.'; fi
	$(RUN)rm -rf $(VENV) $(if $(OUTPUT),,output/.drivhus)
	$(RUN)find . -name __pycache__ -type d -prune -exec rm -rf {} +

glem: $(VENV)/klar ## sletter deltagernes navne: make glem SEMINAR=fjordby-2027
	$(RUN)$(DRIVHUS) forget $(PLACE) -- $(call QUOTED,SEMINAR)

known:
	$(RUN)for name in $(UNKNOWN); do \
	  case "$$(echo "$$name" | tr '[:lower:]' '[:upper:]')" in \
	    BRAND*|KOMMUNE*) near=BRAND ;; \
	    MATERIAL*|PLAKAT*) near=MATERIAL ;; \
	    KIT*|SÆT*|SAET*) near=KIT ;; \
	    EDITION*|UDGAVE*) near=EDITION ;; \
	    SIZE*|PAPIR*|STØRRELSE*) near=SIZE ;; \
	    INK*|FARVE*|BLÆK*) near=INK ;; \
	    OUTPUT*|MAPPE*) near=OUTPUT ;; \
	    SEMINAR*|KURSUS*) near=SEMINAR ;; \
	    *) near= ;; \
	  esac; \
	  echo "make kender ikke '$$name='; intet er gjort" >&2; \
	  if [ -n "$$near" ]; then echo "  råd: mente du $$near=? Det skal stå med store bogstaver; make list viser, hvad der kan vælges" >&2; \
	  else echo '  råd: her kan stå BRAND=, MATERIAL=, KIT=, EDITION=, SIZE=, INK=, OUTPUT= og SEMINAR=' >&2; fi; \
	done$(foreach name,$(UNUSED),; echo "$(strip make $(MAKECMDGOALS)) bruger ikke '$(name)='; intet er gjort" >&2; \
	  echo "  råd: udelad det, eller skriv det til $(call USERS,$(name))" >&2)$(if $(UNKNOWN)$(UNUSED),; exit 1)

.DEFAULT:
	$(RUN)echo "make kan ikke lave '$@'" >&2; echo '  råd: se, hvad der kan laves: make help' >&2; exit 1

define PIP
$(VENV)/bin/python -m pip install -q -c requirements.lock -e $(1) 2>$(VENV)/pip.log || { \
  echo 'Kunne ikke hente det, Drivhus skal bruge. Er der forbindelse til internettet? Prøv igen om lidt.' >&2; \
  echo '  råd: bliver det ved, så send filen $(VENV)/pip.log til IT' >&2; exit 1; }
endef

# The name of the link is held by one make at a time; what it points at is the number of that make's shell.
define ALONE
trap 'echo; echo "Afbrudt. Skriv det samme igen, så begynder Drivhus forfra her." >&2; exit 1' INT; \
until ln -s $$$$ $(VENV)-i-gang 2>/dev/null; do \
  if kill -0 "$$(readlink $(VENV)-i-gang)" 2>/dev/null; then \
    echo 'Drivhus er allerede ved at hente det, der skal bruges, i et andet vindue.' >&2; \
    echo '  råd: vent, til det er færdigt, og skriv så det samme igen' >&2; exit 1; \
  fi; rm -f $(VENV)-i-gang; \
done; \
trap 'rm -f $(VENV)-i-gang' EXIT
endef

$(VENV)/klar: pyproject.toml requirements.lock | known
	$(RUN)$(ALONE); \
	for name in "$(PYTHON)" python3.14 python3.13 python3.12 python3.11; do \
	  "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { python=$$name; break; }; done; \
	[ -n "$$python" ] || { \
	  echo 'Drivhus skal bruge Python 3.11 eller nyere, og den findes ikke på denne computer.' >&2; \
	  echo '  råd: hent den på python.org, eller skriv, hvor den er: make all PYTHON=/sti/til/python3' >&2; exit 1; }; \
	echo 'Gør klar til brug: henter det, Drivhus skal bruge, til mappen .venv (et minut eller to) ...'; \
	rm -rf $(VENV) && "$$python" -m venv $(VENV) >/dev/null 2>&1 || { \
	  echo 'Python kunne ikke lave mappen .venv. Er der plads på disken, og må I skrive her?' >&2; \
	  echo '  råd: på Debian og Ubuntu mangler tit pakken python3-venv: sudo apt install python3-venv' >&2; exit 1; }; \
	$(call PIP,.); \
	$(VENV)/bin/python -m compileall -q generator; \
	printf '%s\n' "$(CURDIR)" >$@

$(VENV)/klar-test: $(VENV)/klar
	$(RUN)$(ALONE); \
	echo 'Henter det, prøverne skal bruge, til mappen .venv ...'; \
	$(call PIP,'.[test]'); \
	touch $@
