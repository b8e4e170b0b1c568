"""Sets Cifra up and starts it. Nothing is needed but Python 3.11 or newer.

    python3 run.py dashboard [options]    open the dashboard; options go to `cifra dashboard`
    python3 run.py tests [options]        run the tests; options go to pytest

The first run makes a folder .venv beside this file and installs the pinned requirements into it, with uv where that
is on the PATH and with pip otherwise. Later runs start at once, unless the requirements or the Python have changed.
"""

from __future__ import annotations  # an old Python must get as far as saying that it is too old

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "cifra-setup.json"  # written last: without it, the environment is unfinished
NEEDS = {"dashboard": "requirements.txt", "tests": "requirements-dev.txt"}  # the second holds all of the first


def main(arguments: list[str]) -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 - this is the file that tells an old Python so
        return complain(f"Cifra needs Python 3.11 or newer, and this is {sys.version.split()[0]}.")
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 0
    purpose, *options = arguments
    if purpose not in NEEDS:
        return complain(f'"{purpose}" is neither "dashboard" nor "tests". `python3 run.py --help` explains both.')
    try:
        if not ready(purpose):
            set_up(purpose)
    except SetupError as error:
        return complain(str(error))
    except KeyboardInterrupt:
        return complain("Stopped. The same command starts the setup again.")
    return hand_over(purpose, options)


class SetupError(Exception):
    """Something is missing; the message says what, and what to do."""


def complain(message: str) -> int:
    print(f"\n{message}", file=sys.stderr)
    return 1


def interpreter() -> str:
    """What an environment cannot outlive: another Python, or a move to another folder."""
    return f"{sys.version} in {ROOT}"


def digest() -> str:
    """What the installed packages depend on."""
    files = (ROOT / name for name in ("pyproject.toml", *NEEDS.values()))
    return hashlib.sha256(b"\0".join([interpreter().encode(), *(file.read_bytes() for file in files)])).hexdigest()


def stamp() -> dict[str, str]:
    """What the last finished setup noted down; empty if none was finished or its Python is gone."""
    try:
        return dict(json.loads(STAMP.read_text("utf-8"))) if PYTHON.exists() else {}
    except (OSError, ValueError):
        return {}


def ready(purpose: str) -> bool:
    last = stamp()
    return last.get("digest") == digest() and last.get("purpose") in (purpose, "tests")


def set_up(purpose: str) -> None:
    print("Setting up Cifra (once; a minute or two) ...", flush=True)
    uv = shutil.which("uv")
    last = stamp()
    reusable = last.get("interpreter") == interpreter() and last.get("installer") == ("uv" if uv else "pip")
    STAMP.unlink(missing_ok=True)
    if not reusable:
        make_environment(uv)
    install = [uv, "pip", "install", "--python", str(PYTHON)] if uv else [str(PYTHON), "-m", "pip", "install"]
    advice = "Check the connection to the internet (or to your package index), then run the same command again."
    step("installing the pinned packages", [*install, "--require-hashes", "-r", str(ROOT / NEEDS[purpose])], advice)
    step("installing Cifra itself", [*install, "--no-deps", "--no-build-isolation", "-e", str(ROOT)], advice)
    note = {"purpose": purpose, "digest": digest(), "interpreter": interpreter(), "installer": "uv" if uv else "pip"}
    STAMP.write_text(json.dumps(note), "utf-8")
    print("Ready.\n", flush=True)


def make_environment(uv: str | None) -> None:
    if not uv and not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        raise SetupError(
            "This Python cannot make an environment, because its venv part is missing. On Debian or Ubuntu, run\n"
            "    sudo apt install python3-venv\nand then the same command again."
        )
    python = getattr(sys, "_base_executable", sys.executable)  # not the one in .venv, which is about to be replaced
    make = [uv, "venv", "--clear", "--python", python] if uv else [python, "-m", "venv", "--clear"]
    step("making .venv", [*make, str(VENV)], "Delete the folder .venv, then run the same command again.")


def step(what: str, command: list[str], advice: str) -> None:
    """Run a command quietly, with a dot now and then; show the end of what it printed only if it fails."""
    print(f"  {what} ", end="", flush=True)
    with tempfile.TemporaryFile() as log, subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT) as process:
        while process.poll() is None:
            try:
                process.wait(timeout=2)
            except subprocess.TimeoutExpired:
                print(".", end="", flush=True)
        log.seek(0)
        said = log.read().decode(errors="replace").strip().splitlines()
    if process.returncode:
        raise SetupError("\n".join([*said[-12:], "", f"Cifra could not be set up: {what} failed. {advice}"]))
    print(" done", flush=True)


def hand_over(purpose: str, options: list[str]) -> int:
    if purpose == "tests":
        os.chdir(ROOT)  # where pytest finds its settings
        command = [str(PYTHON), "-m", "pytest", *options]
    else:
        command = [str(BIN / "cifra"), "dashboard", *options]
    if os.name == "posix":
        os.execv(command[0], command)  # so that signals reach the dashboard itself
    return subprocess.call(command)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
