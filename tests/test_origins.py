"""Whose knowledge a figure is, by the words of its source, in seven languages."""

import pytest

from extractors import Article, extract, languages
from extractors.context import names
from extractors.context.origins import Origins
from extractors.segment import Sentence, sentences

SAME = {  # one origin, and how each language says it
    "Ukraine": {
        "en": [
            "Ukraine's defence ministry",
            "Kyiv",
            "the Ukrainian army",
            "a spokesman for the Ukrainian general staff",
        ],
        "pt": ["o Ministério da Defesa da Ucrânia", "Kiev", "o exército ucraniano", "autoridades ucranianas"],
        "es": ["el Ministerio de Defensa ucraniano", "Kiev", "el ejército ucraniano", "la Fiscalía de Járkov"],
        "fr": ["le ministère ukrainien de la Défense", "Kiev", "l'armée ukrainienne", "le président ukrainien"],
        "it": ["il ministero della Difesa ucraino", "Kiev", "l'esercito ucraino", "le autorità ucraine"],
        "de": ["das Verteidigungsministerium in Kiew", "Kiew", "die ukrainische Armee", "ukrainische Behörden"],
        "nl": ["het Oekraïense ministerie van Defensie", "Kyiv", "het Oekraïense leger", "Oekraïense functionarissen"],
    },
    "Russia": {
        "en": ["the Kremlin", "the Russian embassy in Lisbon", "Russia's ambassador to the United Nations"],
        "pt": ["o Kremlin", "a embaixada da Rússia em Lisboa", "Moscovo", "Moscou"],
        "es": ["el Kremlin", "la embajada de Rusia en Lisboa", "Moscú"],
        "fr": ["le Kremlin", "l'ambassade de Russie à Lisbonne", "Moscou"],
        "it": ["il Cremlino", "l'ambasciata russa a Lisbona", "Mosca"],
        "de": ["der Kreml", "die russische Botschaft in Lissabon", "Moskau", "russische Militärs"],
        "nl": ["het Kremlin", "de Russische ambassade in Lissabon", "Moskou"],
    },
    "United Nations": {
        "en": ["the UN refugee agency", "the World Health Organization", "OCHA"],
        "pt": ["a Organização Mundial da Saúde", "o ACNUR", "um porta-voz da ONU"],
        "es": ["la OMS", "Acnur", "un portavoz de Naciones Unidas"],
        "fr": ["l'OMS", "le HCR", "une porte-parole des Nations unies"],
        "it": ["l'Oms", "l'Unhcr", "un portavoce delle Nazioni Unite"],
        "de": ["die Weltgesundheitsorganisation", "das UN-Flüchtlingshilfswerk", "ein Sprecher der Vereinten Nationen"],
        "nl": ["de Wereldgezondheidsorganisatie", "de VN-vluchtelingenorganisatie", "een woordvoerder van de VN"],
    },
    "United States": {
        "en": ["the White House", "the Pentagon", "US intelligence officials", "the US embassy in Kyiv"],
        "pt": ["a Casa Branca", "o Pentágono", "o Departamento de Estado"],
        "es": ["la Casa Blanca", "el Pentágono", "el Gobierno de EE UU"],
        "fr": ["la Maison Blanche", "le Pentagone", "l'armée américaine"],
        "it": ["la Casa Bianca", "il Pentagono", "il governo statunitense"],
        "de": ["das Weiße Haus", "das US-Außenministerium", "die US-Regierung", "das Pentagon"],
        "nl": ["het Witte Huis", "het Pentagon", "de Amerikaanse regering"],
    },
    "Bank of Spain": {
        "en": ["the Bank of Spain"],
        "pt": ["o Banco de Espanha"],
        "es": ["el Banco de España"],
        "fr": ["la Banque d'Espagne"],
        "it": ["la Banca di Spagna"],
        "de": ["die spanische Notenbank"],
        "nl": ["de Spaanse centrale bank"],
    },
    "police of Milan": {
        "en": ["police in Milan", "the Milan police chief", "a spokeswoman for Milan police"],
        "pt": ["a polícia de Milão", "o porta-voz da polícia de Milão"],
        "es": ["la policía de Milán"],
        "fr": ["la police de Milan"],
        "it": ["la polizia di Milano", "la questura di Milano"],
        "de": ["die Polizei in Mailand", "die Mailänder Polizei"],
        "nl": ["de politie van Milaan"],
    },
    "municipality of Antwerp": {
        "en": ["the mayor of Antwerp", "Antwerp city council"],
        "pt": ["a Câmara Municipal de Antuérpia", "o autarca de Antuérpia"],
        "es": ["el Ayuntamiento de Amberes", "la alcaldesa de Amberes"],
        "fr": ["la mairie d'Anvers", "le bourgmestre d'Anvers"],
        "it": ["il Comune di Anversa", "il sindaco di Anversa"],
        "de": ["die Stadtverwaltung Antwerpen", "der Bürgermeister von Antwerpen"],
        "nl": ["de burgemeester van Antwerpen", "de gemeente Antwerpen"],
    },
    "government of Bavaria": {
        "en": ["the state government of Bavaria", "the Bavarian interior minister"],
        "pt": ["o governo da Baviera"],
        "es": ["el Gobierno de Baviera"],
        "fr": ["le gouvernement de Bavière"],
        "it": ["il governo della Baviera"],
        "de": ["die bayerische Landesregierung", "das bayerische Innenministerium"],
        "nl": ["de regering van Beieren"],
    },
    "hospital of Aleppo": {
        "en": ["the central hospital in Aleppo"],
        "pt": ["o Hospital Central de Alepo"],
        "es": ["el Hospital Central de Alepo"],
        "fr": ["l'hôpital central d'Alep"],
        "it": ["l'ospedale centrale di Aleppo"],
        "de": ["das Krankenhaus in Aleppo"],
        "nl": ["het ziekenhuis in Aleppo"],
    },
    "organisers": {
        "en": ["organisers"],
        "pt": ["os organizadores"],
        "es": ["los organizadores"],
        "fr": ["les organisateurs"],
        "it": ["gli organizzatori"],
        "de": ["die Veranstalter"],
        "nl": ["de organisatoren"],
    },
}
PHRASES = [
    pytest.param(lang, phrase, origin, id=f"{lang}-{phrase}")
    for origin, said in SAME.items()
    for lang, phrases in said.items()
    for phrase in phrases
]
APART = [  # bodies that are not the state they are named with
    ("en", "Ukrainian beekeepers", "Ukrainian beekeepers"),
    ("en", "researchers in Portugal", "researchers in Portugal"),
    ("en", "the Flemish shippers' federation", "Flemish shippers' federation"),
    ("en", "Paulo Lima", "Paulo Lima"),
    ("en", "London Anglers Club", "London Anglers Club"),
    ("en", "the mayor, Rosa Pinto", "municipality"),
    ("en", "the Red Cross in Lebanon", "Red Cross"),
    ("en", "the Spanish airline Iberia", "Iberia"),
    ("en", "a survey by the tenants' league", "tenants' league"),
    ("pt", "um estudo da Universidade de Arvelos", "university of Arvelos"),
    ("pt", "a associação de pescadores", "associação de pescadores"),
    ("pt", "a empresa espanhola Rivelo", "Rivelo"),
    ("es", "la Cruz Roja en Líbano", "Red Cross"),
    ("fr", "la Croix-Rouge au Liban", "Red Cross"),
    ("it", "la Croce Rossa in Libano", "Red Cross"),
    ("de", "das Rote Kreuz im Libanon", "Red Cross"),
    ("nl", "het Rode Kruis in Libanon", "Red Cross"),
]


def article(text: str, lang: str, publisher: str | None = None) -> tuple[Origins, list[Sentence]]:
    pack = languages.load(lang)
    found = sentences(text, pack)
    about = Article(text=text, lang=lang, publisher=publisher)
    return Origins(about, found, pack, lambda one: names.mentions(one, pack)), found


def trimmed(sentence: Sentence, origins: Origins) -> tuple[int, int]:
    """The tokens of a phrase less its articles and the stop, as a source has them."""
    first, last = 0, len(sentence.tokens) - 1
    while sentence.low(first) in origins.pack.grammar.determiners:
        first += 1
    return first, last


@pytest.mark.parametrize(("lang", "phrase", "origin"), [*PHRASES, *APART])
def test_the_origin_of_a_phrase(lang: str, phrase: str, origin: str) -> None:
    origins, (sentence,) = article(f"{phrase}.", lang)
    assert origins.of(sentence, *trimmed(sentence, origins)).name == origin


def test_the_table_is_wide() -> None:
    assert len(PHRASES) >= 80
    assert {lang for said in SAME.values() for lang in said} == set(languages.known())


IN_ARTICLES = [  # each line is a source in turn; the last one's origin counts
    pytest.param("en", ["Ana Ruiz, head of the Harwick police", "Ruiz"], "police of Harwick", id="person-by-surname"),
    pytest.param("en", ["the Ukrainian defence ministry", "the ministry"], "Ukraine", id="ministry-again"),
    pytest.param("en", ["the Vessing Weavers' Guild", "the guild"], "Vessing Weavers' Guild", id="shorter-form"),
    pytest.param("en", ["Ryanair", "the airline"], "Ryanair", id="airline"),
    pytest.param("en", ["police in Harwick", "the police"], "police of Harwick", id="police-again"),
    pytest.param("en", ["the WHO", "a spokesman"], "United Nations", id="bare-spokesman"),
    pytest.param(
        "pt", ["a Liga dos Barqueiros de Arvelos (LBA)", "a LBA"], "Liga dos Barqueiros de Arvelos", id="acronym"
    ),
    pytest.param("pt", ["a Galp", "a empresa"], "Galp", id="empresa"),
    pytest.param("es", ["Oxfam", "la organización"], "Oxfam", id="organización"),
    pytest.param("fr", ["la police de Lyon", "la police"], "police of Lyon", id="police-encore"),
    pytest.param("it", ["Enel", "l'azienda"], "Enel", id="azienda"),
    pytest.param("de", ["die Lufthansa", "das Unternehmen"], "Lufthansa", id="Unternehmen"),
    pytest.param("nl", ["KLM", "het bedrijf"], "KLM", id="bedrijf"),
]


@pytest.mark.parametrize(("lang", "sources", "origin"), IN_ARTICLES)
def test_an_origin_is_the_same_under_its_later_names(lang: str, sources: list[str], origin: str) -> None:
    origins, found = article("\n".join(f"{source}." for source in sources), lang)
    told = []
    for sentence in found:
        first, last = trimmed(sentence, origins)
        comma = next((k for k in range(first, last) if sentence.low(k) in (",", "(")), last)
        told.append(origins.of(sentence, first, comma).name)
    assert told[-1] == origin


TOLD = [  # whose the first figure of a text is
    pytest.param("en", "Citing the Kenyan army, it said 40 tanks were lost.", "Kenya", id="en-citing-first"),
    pytest.param("en", "Oxfam, citing satellite images, said 40 wells are dry.", "Oxfam", id="en-images-do-not-speak"),
    pytest.param("en", "Zambia fears Malawi. The country said it had 40 cases.", "Zambia", id="en-topic-first"),
    pytest.param("nl", "In Wit-Rusland staan 40 tanks, aldus het ministerie in Vilnius.", "Lithuania", id="nl-city"),
    pytest.param("en", "Chad met Togo. Togo met Chad. The ministry in Lomé said 40 were ill.", "Togo", id="en-city"),
]


@pytest.mark.parametrize(("lang", "text", "origin"), TOLD)
def test_whose_a_figure_is(lang: str, text: str, origin: str) -> None:
    assert extract(text, lang)[0].origin == origin


SPOKEN_OF = [
    pytest.param("en", "Floods hit Malawi. Malawi asked for help. The army said so.", None, "Malawi", id="by-the-text"),
    pytest.param("pt-BR", "Chuvas fortes. O exército disse isso.", None, "Brazil", id="by-the-region-of-the-language"),
    pytest.param("en", "Heavy rain. The army said so.", "The Irish Times", "Ireland", id="by-the-publisher"),
    pytest.param("en", "LILONGWE, Nov 3 - Heavy rain. The army said so.", None, "Malawi", id="by-the-dateline"),
    pytest.param(
        "pt", "LUANDA (Mar) — Chuva. O exército disse isso.", None, "Angola", id="by-the-dateline-in-capitals"
    ),
    pytest.param("en", "Chad met Togo. Togo met Chad. The army said so.", None, "army", id="two-states-and-no-telling"),
]


@pytest.mark.parametrize(("lang", "text", "publisher", "origin"), SPOKEN_OF)
def test_an_army_is_that_of_the_state_spoken_of(lang: str, text: str, publisher: str | None, origin: str) -> None:
    origins, found = article(text, lang, publisher)
    assert origins.of(found[-1], 1, 2).name == origin
