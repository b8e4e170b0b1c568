"""The tools for those who add a language, and the document that is made from the packs."""

import dataclasses
import re
from pathlib import Path

import pytest

from extractors import PackError
from extractors.languages import loader, reference, scaffold

ROOT = Path(__file__).parent.parent


def test_a_new_language_has_every_file_and_loads(tmp_path: Path) -> None:
    written = scaffold.write("xx", "xxish", tmp_path)
    assert {path.name for path in written} == {"language.toml", *loader.TABLES}
    pack = loader.read_pack(tmp_path / "xx")
    assert (pack.code, pack.name, pack.context, pack.entries) == ("xx", "xxish", False, ())


def test_every_key_of_an_entry_is_shown(tmp_path: Path) -> None:
    text = scaffold.skeleton("xx", "xxish")["bounds.toml"]
    assert all(f"# {key} = " in text for key in ("forms", "bound", "after", "opens", "joins", "examples", "never"))


@pytest.mark.parametrize("section", loader.SECTIONS)
def test_every_key_of_a_section_is_explained(section: str) -> None:
    text = "\n".join(scaffold.skeleton("xx", "xxish").values())
    keys = {field.name for field in dataclasses.fields(loader.SECTIONS[section])} - {"function", "sure_verbs"}
    assert {key for key in keys if not re.search(rf"^(# )?{key} = .*   # \S", text, re.MULTILINE)} == set()


def test_what_has_no_forms_is_shown_with_a_name(tmp_path: Path) -> None:
    files = scaffold.skeleton("xx", "xxish")
    assert '# name = ""' in files["constructions.toml"]
    assert '# name = ""' not in files["bounds.toml"]


@pytest.mark.parametrize("code", ["pt", "en"])
def test_a_language_that_is_there_is_not_written_over(code: str, tmp_path: Path) -> None:
    with pytest.raises(PackError, match="there is a pack"):
        scaffold.write(code, code, tmp_path)


def test_the_document_of_vague_words_and_bounds_is_current() -> None:
    written = (ROOT / "docs" / "quantities.md").read_text(encoding="utf-8")
    assert written == reference.document(), "run: cifra reference > docs/quantities.md"
