"""Every entry of every pack does what its examples say, and packs that do not hold together are refused."""

import re
from pathlib import Path

import pytest

from extractors import PackError, UnknownLanguage, context, languages, read
from extractors.languages import loader, shared
from extractors.languages.check import mismatch
from extractors.languages.entries import Entry, Example

PACKS = languages.known()


@pytest.mark.parametrize("code", PACKS)
def test_examples_and_counter_examples(code: str) -> None:
    problems = languages.check(languages.load(code), read, context.CONSTRUCTIONS)
    assert not problems, "\n".join(map(str, problems))


def test_a_construction_is_shown_by_the_pack_and_known_to_the_engine() -> None:
    pack = languages.load("pt")
    shown = next(iter(pack.constructions))
    said = [
        str(problem) for problem in languages.check(pack, read, {*pack.constructions, "noun of the year"} - {shown})
    ]
    assert len(said) == 2
    assert said[0].startswith("pt/constructions:noun of the year: the pack must show this construction")
    assert said[1].startswith(f"pt/constructions:{shown}: no construction of that name")


def test_portuguese_and_english_are_known() -> None:
    assert {"en", "pt"} <= set(PACKS)


def test_a_region_loads_its_language() -> None:
    assert languages.load("pt-BR") is languages.load("pt")


def test_an_unknown_language_names_those_that_are_known() -> None:
    with pytest.raises(UnknownLanguage, match=r"there are packs for: .*en.*pt"):
        languages.load("xx")


def copy_of(code: str, folder: Path) -> Path:
    target = folder / code
    target.mkdir()
    for file in Path(str(loader.HERE.joinpath(code))).glob("*.toml"):
        (target / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    return target


BROKEN = [
    pytest.param(
        "bounds.toml", '\n[[bound]]\nforms = ["x"]\nbound = "mor_than"\n', "'x'.*bound.*'mor_than'", id="value"
    ),
    pytest.param("bounds.toml", '\n[[bound]]\nforms = ["x"]\n', "'x'.*'bound' is missing", id="missing-key"),
    pytest.param("hedges.toml", '\n[[hedge]]\nform = ["x"]\n', "neither forms nor a name", id="no-forms"),
    pytest.param("hedges.toml", '\n[[hedge]]\nforms = "x"\ncertainty = "possible"\n', "forms.*'x'", id="wrong-type"),
    pytest.param("units.toml", '\n[[units]]\nforms = ["x"]\n', "unknown table 'units'", id="unknown-table"),
    pytest.param("skips.toml", "\n[[skip\n", "not valid TOML", id="syntax"),
    pytest.param("places.toml", '\n[[place]]\nfroms = ["x"]\n', "did you mean 'forms'", id="misspelt"),
    pytest.param("numbers.toml", '\n[[numeral]]\nwords = { x = "3" }\n', "'3' is not a number", id="no-number"),
]


@pytest.mark.parametrize(("file", "added", "says"), BROKEN)
def test_a_broken_pack_is_refused_by_file_entry_and_key(tmp_path: Path, file: str, added: str, says: str) -> None:
    folder = copy_of("pt", tmp_path)
    (folder / file).write_text((folder / file).read_text(encoding="utf-8") + added, encoding="utf-8")
    with pytest.raises(PackError, match=says) as caught:
        loader.read_pack(folder)
    assert file in str(caught.value)


SPOILT = [
    pytest.param("skips.toml", "duals", "# duals", r"\[notation\]: 'duals' is missing; .*duals = \[\]", id="left-out"),
    pytest.param(
        "sentences.toml", "negators", "negator", r"\[grammar\]: unknown key .*did you mean 'negators'", id="misspelt"
    ),
    pytest.param("language.toml", "code", "kode", 'code is missing; write code = "…"', id="no-code"),
    pytest.param("language.toml", "code", 'code = "xx" #', "code is 'xx'; it must be the folder's name", id="code"),
]


@pytest.mark.parametrize(("file", "key", "instead", "says"), SPOILT)
def test_a_spoilt_section_is_refused_by_file_and_key(
    tmp_path: Path, file: str, key: str, instead: str, says: str
) -> None:
    path = copy_of("en", tmp_path) / file
    path.write_text(re.sub(rf"^{key}(?= = )", instead, path.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    with pytest.raises(PackError, match=says) as caught:
        loader.read_pack(path.parent)
    assert file in str(caught.value)


def test_what_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    folder = copy_of("pt", tmp_path)
    (folder / "units.toml").write_text("# três\n", encoding="latin-1")
    with pytest.raises(PackError, match=r"units\.toml: not UTF-8; save it as UTF-8"):
        loader.read_pack(folder)


def test_a_failing_example_says_what_was_asked() -> None:
    reading = read("40 homes burned.", "en")
    wanted = mismatch(Entry(id="x"), Example(text="", gives="50 homes", source="mayor"), reading)
    assert wanted is not None
    assert wanted.endswith("not gives '50 homes', source 'mayor'")


def test_a_pack_without_a_file_is_refused(tmp_path: Path) -> None:
    folder = copy_of("en", tmp_path)
    (folder / "bounds.toml").unlink()
    with pytest.raises(PackError, match=r"bounds\.toml: missing"):
        loader.read_pack(folder)


def test_institutions_have_parents_that_exist() -> None:
    institutions = shared.institutions()
    orphans = {name: parent for name, parent in institutions.items() if parent and parent not in institutions}
    assert not orphans
