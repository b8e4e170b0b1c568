"""The command, as it is typed: output, exit codes, and one clear line for what goes wrong."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from extractors.claims import Article, Reading
from extractors.errors import UnknownLanguage
from factcheck import bundle, cli, reading_rules, rereading, store

ROOT = Path(__file__).parents[1]
TEXT = "title: Porto\ndate: 2024-01-31\nlang: pt-PT\n\nPelo menos 40 barcos ficaram no porto em 2023.\n"


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CIFRA_DATABASE_URL", f"sqlite:///{tmp_path / 'own.db'}")


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.txt"
    path.write_text(TEXT, "utf-8")
    return path


class Run:
    """What a command printed, and how it ended."""

    def __init__(self, code: int, out: bytes, err: bytes) -> None:
        self.code, self.out, self.err = code, out.decode(), err.decode()


@pytest.fixture
def cifra(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Any:
    def run(*words: object) -> Run:
        monkeypatch.setattr(sys, "argv", ["cifra", *map(str, words)])
        capfdbinary.readouterr()
        try:
            cli.main()
            code = 0
        except SystemExit as end:
            code = int(end.code or 0)
        sys.stdout.flush()
        return Run(code, *capfdbinary.readouterr())

    return run


def test_table(cifra: Any, news: Path) -> None:
    run = cifra("extract", news)
    assert run.code == 0
    for words in ("≥ 40", "at_least", "count", "barcos", "asserted", "Interval", "Certainty"):
        assert words in run.out
    assert "Left out" not in run.out


def test_numbers_left_out(cifra: Any, news: Path) -> None:
    assert "Left out: 2023 (" in cifra("extract", "--skipped", news).out


def test_csv(cifra: Any, news: Path) -> None:
    run = cifra("extract", "--format", "csv", news, news)
    assert run.out.startswith("\ufeffclaim_id,")
    rows = list(csv.DictReader(io.StringIO(run.out.removeprefix("\ufeff"), newline="")))
    assert [(row["low"], row["bound"], row["item_text"], row["language"]) for row in rows] == [
        ("40", "at_least", "barcos", "pt-PT")
    ] * 2
    assert cifra("extract", "--format", "csv", "--no-bom", news).out.startswith("claim_id,")


def test_json(cifra: Any, news: Path) -> None:
    (article,) = json.loads(cifra("extract", "--format", "json", "--lang", "pt-BR", news).out)
    assert article["file"] == str(news)
    assert article["language"] == "pt-BR"
    assert [(claim["low"], claim["high"], claim["title"]) for claim in article["claims"]] == [(40, None, "Porto")]


def test_standard_input(cifra: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode()), "utf-8"))
    assert "≥ 40" in cifra("extract", "-").out


def test_an_articles_words_give_the_terminal_no_orders(cifra: Any, tmp_path: Path) -> None:
    path = tmp_path / "[red]a.txt"
    path.write_text("lang: en\n\nAt least 40 [bold]boats\x1b[2J stayed in port." + " The harbour was closed." * 9)
    out = cifra("extract", "--skipped", path).out
    assert "\x1b" not in out
    assert "[red]a.txt" in out
    assert "≥ 40" in out


@pytest.mark.parametrize("output", ["table", "csv", "json"])
def test_a_bad_file_is_one_line_and_the_others_are_shown(cifra: Any, news: Path, tmp_path: Path, output: str) -> None:
    run = cifra("extract", "--format", output, tmp_path / "none.txt", news, tmp_path)
    assert run.code == 1
    assert "barcos" in run.out
    first, second = run.err.splitlines()
    assert first.startswith("cifra: ")
    assert "no such file" in first
    assert "is a folder" in second


def test_an_unknown_language_is_one_line(cifra: Any, news: Path) -> None:
    run = cifra("extract", "--lang", "tlh", news)
    assert run.code == 1
    assert run.err.startswith("cifra: news.txt: ")
    assert len(run.err.splitlines()) == 1


def test_add(cifra: Any, news: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    run = cifra("add", news, empty)
    assert run.code == 1
    assert run.out.splitlines()[0] == "news.txt: added, 1 claim(s)"
    assert "empty.txt: failed – " in run.out
    again = cifra("add", news)
    assert again.code == 0
    assert "news.txt: already" in again.out
    db = store.open()
    assert [row.status is not None for row in store.claims(db)] == [True]
    db.dispose()


def rows(run: Run) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(run.out.removeprefix("\ufeff"), newline="")))


def test_check_facts_compares_everything_anew_and_counts(cifra: Any, news: Path) -> None:
    cifra("add", news)
    run = cifra("check-facts")
    assert (run.code, run.out) == (0, "1 claim in 1 article speak of 1 fact.\nUncorroborated: 1\n")


def test_reread_tells_what_is_read_differently(cifra: Any, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cifra("add", news)
    assert cifra("reread").out == "Every article was read by today's rules.\n"
    assert cifra("reread", "--all").out == "Read 1 article anew: 0 changed, 1 the same.\n"
    monkeypatch.setattr(rereading, "read", lambda article: Reading(article=article))
    look = cifra("reread", "--dry-run", "news.txt")
    assert look.out == "news.txt: 1 lost\nRead 1 article anew: 1 would change, 0 would not; nothing is stored.\n"
    assert cifra("reread", "news.txt").out == "news.txt: 1 lost\nRead 1 article anew: 1 changed, 0 the same.\n"
    assert rows(cifra("status", "--format", "csv")) == []
    assert "no stored article" in cifra("reread", "old.txt").err
    assert cifra("reread", "--all", "news.txt").code == 2


def test_reread_says_what_fails_and_what_rests(cifra: Any, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cifra("add", news)
    (claim,) = rows(cifra("status", "--format", "csv"))
    cifra("window", claim["claim_id"], "9")

    def trips(article: Article) -> Reading:
        raise UnknownLanguage("no pack for 'pt-PT'")

    monkeypatch.setattr(rereading, "read", trips)
    failed = cifra("reread", "--all")
    assert failed.code == 1
    assert "news.txt: no pack for 'pt-PT'" in failed.out
    monkeypatch.setattr(rereading, "read", lambda article: Reading(article=article))
    rests = "rests: “40” in news.txt is not read as a claim any more"
    assert rests in cifra("reread", "--all").out
    assert rests in cifra("decisions").out


def test_articles_of_an_earlier_version_are_told_of(cifra: Any, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cifra("add", news)
    assert "cifra reread" not in cifra("check-facts").err
    monkeypatch.setattr(reading_rules, "version", lambda: "newer")
    assert "1 article read by an earlier Cifra: cifra reread reads" in cifra("check-facts").err


def test_a_stopped_reread_says_how_to_go_on(cifra: Any, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(article: Article) -> Reading:
        raise KeyboardInterrupt

    cifra("add", news)
    monkeypatch.setattr(rereading, "read", stop)
    stopped = cifra("reread", "--all")
    assert stopped.code == 130
    assert "cifra reread goes on" in stopped.err


def test_export_writes_every_stored_claim(cifra: Any, news: Path) -> None:
    cifra("add", news)
    (row,) = rows(cifra("export"))
    assert (row["title"], row["low"], row["status"]) == ("Porto", "40", "single_source")
    assert cifra("export", "--no-bom").out.startswith("claim_id,")


def test_export_for_a_scorer_of_corroboration(cifra: Any, news: Path) -> None:
    cifra("add", news)
    (row,) = rows(cifra("export", "--format", "corroboration-csv"))
    body = TEXT.partition("\n\n")[2]
    assert body[int(row["start"]) : int(row["end"])] == row["quantity"] == "40"
    assert (row["article"], row["source"], row["status"]) == ("news.txt", "", "single_source")
    assert row["group"]


def test_a_database_that_cannot_be_opened_is_one_line(
    cifra: Any, news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CIFRA_DATABASE_URL", f"sqlite:///{tmp_path}")
    run = cifra("add", news)
    assert run.code == 1
    assert run.err.startswith("cifra: ")
    assert "is a folder" in run.err
    assert len(run.err.splitlines()) == 1


def test_dashboard(cifra: Any, tmp_path: Path, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(cli, "_become", started.append)
    monkeypatch.setattr(bundle, "seeds", lambda: tmp_path)
    run = cifra("dashboard", "--port", 8600, "--no-browser", "--theme.base=dark")
    assert run.code == 0
    assert "1 sample article" in run.err
    (command,) = started
    assert command[:5] == [sys.executable, "-m", "streamlit", "run", str(bundle.dashboard())]
    assert command[5:] == ["--server.port=8600", "--server.headless=true", "--theme.base=dark"]
    db = store.open()
    assert store.counts(db).articles == 1
    db.dispose()
    assert cifra("dashboard").err == "Dashboard: http://127.0.0.1:8501 (Ctrl+C ends it)\n"


def test_check_tries_one_language_or_all(cifra: Any) -> None:
    assert "pt: " in cifra("check", "pt").out
    run = cifra("check", "tlh")
    assert run.code == 1
    assert run.err.startswith("cifra: ")


def test_version(cifra: Any) -> None:
    run = cifra("--version")
    assert run.code == 0
    assert run.out.startswith("cifra ")


@pytest.mark.parametrize("command", sorted(cli.EXAMPLES))
def test_every_command_has_help_with_examples(cifra: Any, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    out = cifra(command, "--help").out
    assert all(example in out for example in cli.EXAMPLES[command])


def test_the_examples_are_of_all_commands() -> None:
    assert {command.name for command in cli.app.registered_commands} == set(cli.EXAMPLES)


def test_wrong_usage_is_told_apart_from_failure(cifra: Any) -> None:
    assert cifra("extract").code == 2
    assert cifra("extract", "--format", "xml", "a.txt").code == 2
    assert cifra("dashboard", "--port", "0").code == 2


def test_extract_loads_nothing_that_only_others_need(news: Path) -> None:
    script = f"""
import sys
sys.argv = ["cifra", "extract", "--format", "json", {str(news)!r}]
from factcheck import cli
try:
    cli.main()
except SystemExit:
    pass
print([name for name in ("sqlalchemy", "alembic", "streamlit", "pandas", "rich.table") if name in sys.modules])
"""
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert ended.stdout.endswith("]\n[]\n")


def test_the_reader_of_our_output_may_leave(news: Path) -> None:
    ended = subprocess.run(
        f"{sys.executable} -m factcheck.cli extract --format csv {news} {news} | true",
        shell=True,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert "Traceback" not in ended.stderr


def test_every_command_is_in_the_readme() -> None:
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    assert [name for name in cli.EXAMPLES if f"cifra {name}" not in readme] == []


def test_explain_says_why_under_each_figure(cifra: Any, news: Path) -> None:
    run = cifra("explain", news)
    assert run.code == 0
    assert "≥ 40 barcos" in run.out
    assert "“barcos” is what is counted: it follows the number." in run.out


def test_explain_says_it_in_portuguese(cifra: Any, news: Path) -> None:
    assert "“barcos” é o que se conta: vem a seguir ao número." in cifra("explain", "--in", "pt", news).out


def test_explain_goes_on_behind_a_file_that_cannot_be_read(cifra: Any, news: Path, tmp_path: Path) -> None:
    run = cifra("explain", tmp_path / "none.txt", news)
    assert run.code == 1
    assert "none.txt" in run.err
    assert "barcos" in run.out
