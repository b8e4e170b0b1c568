"""The ``cifra`` command.

Whatever only one command needs is imported inside it: ``cifra extract`` must answer at once, and the database library
alone takes longer to load than an article to read.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from extractors.errors import CifraError
from factcheck.commands import check_facts, decide
from factcheck.commands import export as exporting
from factcheck.commands import reread as rereading
from factcheck.commands import status as standing
from factcheck.translation import Language, speak

EXAMPLES = {
    "extract": ["cifra extract news.txt", "cifra extract --format csv *.txt > figures.csv", "curl … | cifra extract -"],
    "explain": ["cifra explain news.txt", "cifra explain --in pt news.txt"],
    "add": ["cifra add news.txt", "cifra add articles/*.txt"],
    "dashboard": ["cifra dashboard", "cifra dashboard --port 8600 --no-browser"],
    "check": ["cifra check", "cifra check pt en"],
    "new-language": ["cifra new-language pl --name polski", "cifra new-language pl --folder drafts"],
    "status": ["cifra status", "cifra status --status contested --in pt", "cifra status --format csv > standing.csv"],
    "check-facts": ["cifra check-facts"],
    "reread": ["cifra reread", "cifra reread --dry-run news.txt", "cifra reread --all"],
    "export": ["cifra export > claims.csv", "cifra export --format corroboration-csv > standing.csv"],
    "merge": ["cifra merge CLAIM CLAIM"],
    "split": ["cifra split CLAIM CLAIM"],
    "window": ["cifra window CLAIM 14"],
    "alias": ["cifra alias 'the waterworks' 'Harwick Water'"],
    "undo": ["cifra undo 12"],
    "decisions": ["cifra decisions"],
    "reference": ["cifra reference > docs/quantities.md"],
}

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Find the figures that news articles claim, who is said to know them, and which nobody independent supports.",
)


class Format(StrEnum):
    TABLE = "table"
    JSON = "json"
    CSV = "csv"


Files = Annotated[list[Path], typer.Argument(metavar="FILE…", help="Text files; - is the standard input.")]


def main() -> None:
    """Run the command: what goes wrong on purpose is one line and an exit code, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal without our letters shows a question mark
    try:
        app(prog_name="cifra")
    except CifraError as error:
        _complain(error)
        sys.exit(1)
    except BrokenPipeError:  # the reader of our output has seen enough, as in: cifra extract a.txt | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


def _command(name: str) -> dict[str, Any]:
    return {"name": name, "epilog": "\n\n".join(["Examples:", *EXAMPLES[name]])}


def _version(wanted: bool) -> None:
    if not wanted:
        return
    from importlib import metadata

    try:
        typer.echo(f"cifra {metadata.version('cifra')}")
    except metadata.PackageNotFoundError:
        typer.echo("cifra (not installed, run from its folder)")
    raise typer.Exit


@app.callback()
def about(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and end.")
    ] = False,
) -> None:
    """Nothing of its own: the options are what every command shares."""


@app.command(**_command("extract"))
def extract(
    files: Files,
    output: Annotated[
        Format, typer.Option("--format", help="A table to look at, or data to go on with.")
    ] = Format.TABLE,
    lang: Annotated[
        str | None, typer.Option(help="The articles' language, such as pt-BR. Else it is detected.")
    ] = None,
    skipped: Annotated[bool, typer.Option("--skipped", help="Also list the numbers left out, and why.")] = False,
    bom: Annotated[bool, typer.Option(help="Begin CSV with the mark that spreadsheets need for accents.")] = True,
) -> None:
    """Show every figure in articles: its interval, what it counts, who is said to know it. Nothing is stored."""
    from factcheck import export
    from factcheck.preview import preview

    failed = []

    def readings() -> Iterator[tuple[str, Any]]:
        for path in files:
            try:
                yield str(path), preview(*_content(path), lang=lang)
            except CifraError as error:
                failed.append(path)
                _complain(error)

    if output is Format.CSV:
        rows = (row for _, reading in readings() for row in export.reading_rows(reading))
        for piece in export.csv_rows(rows, bom=bom):
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
    elif output is Format.JSON:
        found = [export.json_reading(name, reading, skipped=skipped) for name, reading in readings()]
        typer.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        from factcheck import terminal

        screen = terminal.console()
        for name, reading in readings():
            terminal.show(screen, name, reading, export.reading_rows(reading), skipped=skipped)
    if failed:
        raise typer.Exit(1)


@app.command(**_command("explain"))
def explain(
    files: Files,
    lang: Annotated[
        str | None, typer.Option(help="The articles' language, such as pt-BR. Else it is detected.")
    ] = None,
    language: Annotated[Language, typer.Option("--in", help="The language of the explanations.")] = Language.EN,
) -> None:
    """Show every figure in articles, and under each in plain words why it was read so. Nothing is stored."""
    from factcheck import terminal
    from factcheck.preview import preview
    from factcheck.reasons import reasons

    speak(language)
    failed = False
    for path in files:
        try:
            reading = preview(*_content(path), lang=lang)
        except CifraError as error:
            failed = True
            _complain(error)
        else:
            why = [reasons(claim) for claim in reading.claims]
            terminal.explain(terminal.console(), str(path), reading, why)
    if failed:
        raise typer.Exit(1)


@app.command(**_command("add"))
def add(files: Files) -> None:
    """Read articles into the database, and compare their claims with those that are there."""
    from rich.progress import Progress

    from factcheck import desk, store, terminal

    db = store.open()
    screen = terminal.console()
    with Progress(console=screen, transient=True) as progress:
        task = progress.add_task("Reading", total=len(files))

        def advance(outcome: desk.Outcome) -> None:
            terminal.report(screen, outcome.name, outcome.state, outcome.claims, outcome.message)
            progress.advance(task)

        outcomes = desk.add(db, map(_content, files), advance)
    db.dispose()
    if any(outcome.state is desk.State.FAILED for outcome in outcomes):
        raise typer.Exit(1)


@app.command(**_command("dashboard"), context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def dashboard(
    context: typer.Context,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Where the dashboard answers.")] = 8501,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open it in the browser.")] = True,
) -> None:
    """Open the dashboard. A new database starts from the sample articles. Other options go to Streamlit."""
    from factcheck import bundle, desk, store

    db = store.open()
    if added := desk.seed(db):
        typer.echo(f"New database {db.url.database}: {len(added)} sample article(s) to start from.", err=True)
    rereading.remind(db)
    db.dispose()
    settings = [f"--server.port={port}", f"--server.headless={'false' if browser else 'true'}"]
    typer.echo(f"Dashboard: http://127.0.0.1:{port} (Ctrl+C ends it)", err=True)
    _become([sys.executable, "-m", "streamlit", "run", str(bundle.dashboard()), *settings, *context.args])


@app.command(**_command("check"))
def check(
    languages: Annotated[list[str] | None, typer.Argument(metavar="LANG…", help="Codes; none means all.")] = None,
) -> None:
    """Try every entry of the language packs on its own examples and counter-examples."""
    from extractors import context, read
    from extractors import languages as packs
    from extractors.languages import concepts

    problems = 0
    for code in languages or packs.known():
        pack = packs.load(code)
        found = [*packs.check(pack, read, context.CONSTRUCTIONS), *concepts.problems(pack.code, complete=pack.context)]
        problems += len(found)
        for problem in found:
            typer.echo(str(problem))
        typer.echo(f"{code}: {len(pack.entries)} entries, {len(found) or 'no'} problem(s)")
    if problems:
        raise typer.Exit(1)


@app.command(**_command("new-language"))
def new_language(
    code: Annotated[str, typer.Argument(help="ISO 639 code, for example pl.")],
    name: Annotated[str, typer.Option(help="The language's own name.")] = "",
    folder: Annotated[Path | None, typer.Option(help="Where; the packs' own folder if not given.")] = None,
) -> None:
    """Write the files of a new language pack, every section present and empty."""
    from extractors.languages import loader, scaffold

    for path in scaffold.write(code, name or code, folder or Path(str(loader.HERE))):
        typer.echo(str(path))
    check = "" if folder else f", then run: cifra check {code}"
    typer.echo(f"Fill them as docs/languages.md says{check}")


@app.command(**_command("reference"))
def reference() -> None:
    """Print how vague words and bounds read in every language, as Markdown (docs/quantities.md)."""
    from extractors.languages import reference as document

    typer.echo(document.document(), nl=False)


for command in (
    standing.status,
    check_facts.check_facts,
    rereading.reread,
    exporting.export,
    decide.merge,
    decide.split,
    decide.window,
    decide.alias,
    decide.undo,
    decide.decisions,
):
    app.command(**_command(command.__name__.replace("_", "-")))(command)


def _content(path: Path) -> tuple[str, bytes | Path]:
    """A file's name and where it lies; what stands at the standard input is read here."""
    if str(path) != "-":
        return path.name, path
    from factcheck import ingest

    return "standard input", sys.stdin.buffer.read(ingest.MAX_BYTES + 1)  # one more is refused like any large file


def _complain(error: CifraError) -> None:
    typer.echo(f"cifra: {error}", err=True)


def _become(command: list[str]) -> None:
    """Run in our place, so that whoever ends us ends it."""
    if os.name == "posix":
        os.execv(command[0], command)
    sys.exit(subprocess.run(command, check=False).returncode)


if __name__ == "__main__":
    main()
