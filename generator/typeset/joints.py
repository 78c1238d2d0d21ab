"""Where the field's long words may be divided: at the joints of a compound, by Retskrivningsordbogen sections 15-17.

A word is written with its joints as hyphens; its inflections follow it ("med-arbejder" also divides "medarbejderne").
A long word that is missing here is never divided: it must fit, be added to this list, or carry its own soft hyphens.
"""

JOINTS = """
afdelings-chef afdelings-leder affalds-sortering affalds-behandling afførings-prøve ansvarlig-gørende ansvars-fordeling
arbejds-gruppe arbejds-ark arbejds-deling biblioteks-chef
borger-deltagelse borger-gruppe borger-inddragelse borger-involvering borger-rettet borger-service bruger-deltagelse
bund-linje børne-afdeling chef-kollega chef-kolleger civil-samfund de-briefing distrikts-psykiatri drifts-opgave
erhvervs-liv fase-model fokus-punkt folke-bibliotek folke-biblioteker
forenings-liv forhandlings-fællesskab forretnings-gang forsknings-projekt forvaltnings-chef forventnings-afstemning
frem-drift fremtids-sikring fælles-rum fælles-skab halvdags-seminar handle-plan hoved-ansvar hoved-bibliotek
hoved-resultat hoved-type hånds-oprækning identitets-skabende idræts-facilitet idræts-faciliteter ind-retning ind-satsen
interesse-varetagelse kommunikations-vej kompetence-udvikling kultur-aktør kultur-forandring kultur-historie kultur-ministeriet kultur-oplevelse
kultur-region kultur-styrelsen kurs-justering landsby-klynge ledelses-mandat ledelses-opgave ledelses-relation ledelses-retning ledelses-rum
læge-afdeling med-arbejder med-ejerskab miljø-forvaltning multikultur-hus mål-gruppe mål-opfyldelse mål-sætning natur-afdeling
netværks-kompetence offentlig-private op-følgning opgave-udvalg organisations-udvikling over-sygeplejerske over-vejelse
partner-skab patient-inddragelse patient-indflydelse patient-gruppe proces-kompetence projekt-leder projekt-organisation
projektleder-relation projekt-ramme ramme-sætning re-habilitering ressource-person rolle-bevidsthed rolle-fordeling rolle-model sags-behandling
sam-arbejde samarbejds-drevet samarbejds-partner sammenhængs-kraft sam-produktion sam-skabelse samskabelses-begreb samskabelses-forløb samskabelses-forståelse
samskabelses-proces samskabelses-projekt samskabelses-type selv-betjening selv-hjælp semi-struktureret service-niveau skole-lukning skole-område social-område social-psykiatri
sparrings-partner spille-regel succes-kriterie succes-kriterier sundheds-område sundheds-politik teater-forestilling tids-ramme
top-ledelsen trivsels-tante tvær-gående ud-fordring udgangs-punkt udviklings-konsulent udviklings-pulje uforud-sigelig uforud-sigelighed ungdoms-psykiatri
universitets-forlag vanskelig-hed velfærds-institution velfærds-opgave velfærds-udvikling virksom-hed være-sted yder-kommune
""".split()
