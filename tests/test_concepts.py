"""The table of concepts: each is named in every language, no form means two, and languages agree on what is counted."""

from pathlib import Path

import pytest

from extractors import PackError, context, languages
from extractors.languages import concepts
from extractors.segment import sentences

PACKS = languages.known()


def test_there_are_many_concepts() -> None:
    assert len(concepts.parents()) >= 1000


@pytest.mark.parametrize("code", PACKS)
def test_every_concept_is_named_in_every_language_and_no_form_means_two(code: str) -> None:
    assert [*concepts.problems(code, complete=True)] == []
    assert set(concepts.forms(code).values()) == set(concepts.parents())


BROKEN_TREES = [
    pytest.param({"shell": ["munition"]}, "'shell': parent 'munition' is no concept", id="unknown-parent"),
    pytest.param({"a": ["b"], "b": ["c"], "c": ["a"]}, "'a' is a kind of itself", id="cycle"),
    pytest.param({"a": ["a"]}, "'a' is a kind of itself", id="its-own-parent"),
]


@pytest.mark.parametrize(("rows", "says"), BROKEN_TREES)
def test_a_broken_tree_is_refused(rows: dict[str, list[str]], says: str) -> None:
    with pytest.raises(PackError, match=says):
        concepts.planted(rows, "tree.toml")


BROKEN_FORMS = [  # forms, what `cifra check` says
    pytest.param(
        "'shell' = ['shell']", ["shared/items/xx.toml: 'munition' has no form"], id="a-concept-without-a-form"
    ),
    pytest.param(
        "'shell' = ['round']\n'munition' = ['round']",
        ["xx: 'round' means shell and munition: keep one, or say under [ambiguous] which stands and why"],
        id="a-form-of-two-concepts",
    ),
    pytest.param(
        "'shell' = ['Shell']\n'munition' = ['a b c d e']",
        [
            "xx: 'Shell' (shell) must be in lower case and of 4 words at most",
            "xx: 'a b c d e' (munition) must be in lower case and of 4 words at most",
        ],
        id="a-form-that-is-never-met",
    ),
    pytest.param(
        "'shell' = ['round']\n'munition' = ['round']\n[ambiguous]\n'round' = { means = 'munition' }",
        ["xx: 'round' under [ambiguous] must mean one of the concepts that give it, and say because"],
        id="no-reason",
    ),
    pytest.param(
        "'shell' = ['x']\n'munition' = ['y']\n[ambiguous]\n'x' = { means = 'munition', because = 'so' }",
        ["xx: 'x' under [ambiguous] must mean one of the concepts that give it, and say because"],
        id="a-concept-that-does-not-give-it",
    ),
    pytest.param(
        "'shell' = ['round']\n'munition' = ['round']\n[ambiguous]\n'round' = { means = 'munition', because = 'so' }",
        [],
        id="a-reason-is-given",
    ),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "tree.toml").write_text("[parents]\n'munition' = []\n'shell' = ['munition']\n", encoding="utf-8")
    monkeypatch.setattr(concepts, "HERE", tmp_path)
    monkeypatch.setattr(concepts, "parents", lambda: {"munition": (), "shell": ("munition",)})
    return tmp_path


@pytest.mark.parametrize(("forms", "says"), BROKEN_FORMS)
def test_check_says_what_a_language_lacks(folder: Path, forms: str, says: list[str]) -> None:
    (folder / "xx.toml").write_text(f"[forms]\n{forms}\n", encoding="utf-8")
    assert [*concepts.problems("xx", complete=True)] == says


def test_check_says_that_a_language_has_no_forms(folder: Path) -> None:
    assert [*concepts.problems("xx", complete=True)] == ["shared/items/xx.toml: missing"]
    assert [*concepts.problems("xx", complete=False)] == []


def test_a_pack_under_way_needs_no_form_of_every_concept(folder: Path) -> None:
    (folder / "xx.toml").write_text("[forms]\n'shell' = ['Shell']\n", encoding="utf-8")
    assert [*concepts.problems("xx", complete=False)] == [
        "xx: 'Shell' (shell) must be in lower case and of 4 words at most"
    ]


@pytest.mark.parametrize(
    ("concept", "above"),
    [
        ("shell", {"munition", "weapon", "military equipment"}),
        ("warship", {"ship", "vessel", "vehicle"}),
        ("nurse", {"health worker", "worker", "person"}),
        ("pupil", {"student", "person"}),
        ("senator", {"lawmaker", "person"}),
        ("femicide", {"murder", "crime"}),
        ("wheat", {"grain", "food"}),
        ("fighter jet", {"jet", "plane", "aircraft", "vehicle"}),
        ("nuclear power plant", {"power plant"}),
        ("drowning victim", {"death", "person"}),
    ],
)
def test_parents_are_as_broad_as_a_comparison_needs(concept: str, above: set[str]) -> None:
    assert concepts.ancestors(concept) == above | {concept}


@pytest.mark.parametrize(
    ("form", "other", "is_one"),
    [("mortos", "mortes", True), ("contentores", "contêineres", True), ("soldados", "casas", False)],
)
def test_forms_of_one_concept(form: str, other: str, is_one: bool) -> None:
    pt = concepts.forms("pt")
    assert (pt[form] == pt[other]) is is_one


ALIKE = [  # en, pt, es, fr, it, de, nl: one concept
    ("shells", "projéteis", "proyectiles", "obus", "granate d'artiglieria", "Artilleriegranaten", "granaten"),
    ("children", "crianças", "niños", "enfants", "bambini", "Kinder", "kinderen"),
    ("killed", "mortos", "muertos", "tués", "morti", "getötet", "gedood"),
    ("deaths", "óbitos", "fallecidos", "morts", "vittime mortali", "Todesopfer", "doden"),
    ("dead", "vítimas mortais", "víctimas mortales", "décès", "uccisi", "Tote", "dodental"),
    ("wounded", "feridos", "heridos", "blessés", "feriti", "Verletzte", "gewonden"),
    ("injured", "feridas", "lesionados", "blessées", "ferite", "Verletzten", "gewond"),
    ("missing", "desaparecidos", "desaparecidos", "disparus", "dispersi", "Vermisste", "vermisten"),
    ("displaced", "desalojados", "desplazados", "déplacés", "sfollati", "Vertriebene", "ontheemden"),
    ("evacuated", "evacuadas", "evacuados", "évacués", "evacuati", "Evakuierte", "geëvacueerden"),
    ("arrests", "detidos", "detenidos", "interpellés", "arrestati", "Festnahmen", "arrestaties"),
    ("infected", "infectados", "contagiados", "contaminés", "contagiati", "Infizierte", "besmet"),
    ("homeless people", "sem-abrigo", "sintecho", "sans-abri", "senzatetto", "Obdachlose", "daklozen"),
    ("refugees", "refugiados", "refugiados", "réfugiés", "profughi", "Flüchtlinge", "vluchtelingen"),
    ("hostages", "reféns", "rehenes", "otages", "ostaggi", "Geiseln", "gijzelaars"),
    ("civilians", "civis", "civiles", "civils", "civili", "Zivilisten", "burgers"),
    ("soldiers", "militares", "soldados", "soldats", "soldati", "Soldatinnen", "militairen"),
    ("police officers", "agentes", "policías", "policiers", "poliziotti", "Polizisten", "agenten"),
    ("firefighters", "bombeiros", "bomberos", "pompiers", "vigili del fuoco", "Feuerwehrleute", "brandweerlieden"),
    ("nurses", "enfermeiras", "enfermeros", "infirmières", "infermieri", "Pflegerinnen", "verpleegkundigen"),
    ("doctors", "médicos", "médicas", "médecins", "medici", "Ärztinnen", "artsen"),
    ("teachers", "professoras", "maestros", "enseignants", "insegnanti", "Lehrerinnen", "leraren"),
    ("workers", "trabalhadores", "obreros", "travailleurs", "lavoratori", "Arbeiter", "werknemers"),
    ("voters", "eleitores", "electores", "électrices", "elettori", "Wählerinnen", "kiezers"),
    ("lawmakers", "deputadas", "diputados", "députés", "deputati", "Abgeordnete", "kamerleden"),
    ("protesters", "manifestantes", "manifestantes", "manifestants", "manifestanti", "Demonstrantinnen", "betogers"),
    ("passengers", "passageiros", "pasajeros", "passagers", "passeggeri", "Fahrgäste", "reizigers"),
    ("farmers", "agricultores", "campesinos", "agriculteurs", "contadini", "Landwirte", "boeren"),
    ("pensioners", "aposentados", "jubilados", "retraités", "pensionati", "Rentnerinnen", "gepensioneerden"),
    ("aid workers", "trabalhadores humanitários", "cooperantes", "humanitaires", "cooperanti",
     "Entwicklungshelfer", "noodhulpverleners"),
    ("containers", "contêineres", "contenedores", "conteneurs", "container", "Containern", "zeecontainers"),
    ("missiles", "mísseis", "misiles", "missiles", "missili", "Raketen", "raketten"),
    ("drones", "drones", "drones", "drones", "droni", "Drohnen", "drones"),
    ("tanks", "tanques", "tanques", "chars", "carri armati", "Kampfpanzer", "tanks"),
    ("warships", "fragatas", "buques de guerra", "navires de guerre", "navi da guerra", "Kriegsschiffe", "fregatten"),
    ("fighter jets", "caças", "cazas", "avions de chasse", "caccia", "Kampfjets", "straaljagers"),
    ("helicopters", "helicópteros", "helicópteros", "hélicoptères", "elicotteri", "Hubschrauber", "helikopters"),
    ("lorries", "camiões", "camiones", "camions", "autocarri", "Lastwagen", "vrachtwagens"),
    ("trains", "comboios", "trenes", "trains", "treni", "Züge", "treinen"),
    ("houses", "moradias", "viviendas", "maisons", "abitazioni", "Häuser", "huizen"),
    ("buildings", "prédios", "edificios", "immeubles", "edifici", "Gebäude", "gebouwen"),
    ("schools", "escolas", "escuelas", "écoles", "scuole", "Schulen", "scholen"),
    ("hospitals", "hospitais", "hospitales", "hôpitaux", "ospedali", "Krankenhäuser", "ziekenhuizen"),
    ("beds", "camas", "camas", "lits", "letti", "Betten", "bedden"),
    ("power plants", "usinas", "centrales eléctricas", "centrales", "centrali elettriche", "Kraftwerke",
     "energiecentrales"),
    ("reactors", "reatores", "reactores", "réacteurs", "reattori", "Kernreaktoren", "kernreactoren"),
    ("dams", "barragens", "embalses", "barrages", "dighe", "Staudämme", "stuwdammen"),
    ("doses", "doses", "dosis", "doses", "dosi", "Impfdosen", "doses"),
    ("cases", "casos", "casos", "cas", "casi", "Fälle", "gevallen"),
    ("seats", "mandatos", "escaños", "sièges", "seggi", "Sitze", "zetels"),
    ("votes", "votos", "votos", "voix", "voti", "Stimmen", "stemmen"),
    ("turnout", "comparecimento", "participación electoral", "taux de participation", "affluenza",
     "Wahlbeteiligung", "opkomst"),
    ("deficit", "défice", "déficit", "déficit", "disavanzo", "Defizit", "tekort"),
    ("debt", "dívida", "deuda", "dette", "debito", "Schulden", "schuld"),
    ("revenue", "receitas", "ingresos", "chiffre d'affaires", "ricavi", "Umsatz", "omzet"),
    ("fines", "coimas", "multas", "amendes", "multe", "Bußgelder", "boetes"),
    ("wages", "ordenados", "salarios", "salaires", "stipendi", "Löhne", "lonen"),
    ("prices", "preços", "precios", "prix", "prezzi", "Preise", "prijzen"),
    ("inflation", "inflação", "inflación", "inflation", "inflazione", "Teuerung", "inflatie"),
    ("unemployment", "desemprego", "paro", "chômage", "disoccupazione", "Arbeitslosigkeit", "werkloosheid"),
    ("jobs", "empregos", "puestos de trabajo", "emplois", "posti di lavoro", "Arbeitsplätze", "banen"),
    ("strikes", "greves", "huelgas", "grèves", "scioperi", "Streiks", "stakingen"),
    ("emissions", "emissões", "emisiones", "émissions", "emissioni", "Emissionen", "emissies"),
    ("wildfires", "incêndios florestais", "incendios forestales", "feux de forêt", "incendi boschivi",
     "Waldbrände", "bosbranden"),
    ("earthquakes", "sismos", "terremotos", "séismes", "terremoti", "Erdbeben", "aardbevingen"),
    ("floods", "enchentes", "inundaciones", "inondations", "alluvioni", "Überschwemmungen", "overstromingen"),
    ("attacks", "atentados", "ataques", "attentats", "attentati", "Anschläge", "aanslagen"),
    ("murders", "homicídios", "asesinatos", "meurtres", "omicidi", "Morde", "moorden"),
    ("asylum applications", "pedidos de asilo", "solicitudes de asilo", "demandes d'asile", "domande di asilo",
     "Asylanträge", "asielaanvragen"),
    ("flights", "voos", "vuelos", "vols", "voli", "Flüge", "vluchten"),
    ("companies", "empresas", "empresas", "entreprises", "aziende", "Unternehmen", "bedrijven"),
    ("banks", "bancos", "bancos", "banques", "banche", "Banken", "banken"),
    ("pigs", "suínos", "cerdos", "porcs", "maiali", "Schweine", "varkens"),
]  # fmt: skip
LANGUAGES = ("en", "pt", "es", "fr", "it", "de", "nl")


@pytest.mark.parametrize("forms", ALIKE, ids=lambda forms: forms[0])
def test_seven_languages_mean_one_concept(forms: tuple[str, ...]) -> None:
    meant = {code: concepts.forms(code)[form.lower()] for code, form in zip(LANGUAGES, forms, strict=True)}
    assert len(set(meant.values())) == 1, meant


NAMES = [  # a name of several words is met as one, whichever of them is the head
    ("en", "power plants", 1, "power plant"),
    ("en", "prisoners of war", 0, "prisoner of war"),
    ("en", "nuclear power plants", 2, "nuclear power plant"),
    ("pt", "ondas de calor", 0, "heatwave"),
    ("pt", "usinas nucleares", 0, "nuclear power plant"),
    ("es", "armas de fuego", 0, "firearm"),
    ("fr", "demandeurs d’asile", 0, "asylum seeker"),
    ("fr", "vols à main armée", 0, "flight"),
    ("it", "granate d'artiglieria", 0, "shell"),
    ("de", "ballistische Raketen", 1, "ballistic missile"),
    ("nl", "elektrische auto's", 1, "electric car"),
]


@pytest.mark.parametrize(("code", "text", "head", "concept"), NAMES)
def test_the_longest_name_decides(code: str, text: str, head: int, concept: str) -> None:
    pack = languages.load(code)
    sentence = next(iter(sentences(text, pack)))
    assert context.names.concept_of(sentence, head, pack) == concept
