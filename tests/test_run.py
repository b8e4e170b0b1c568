"""run.py: when it sets up anew, what it says when it cannot, and that any Python gets as far as hearing it."""

import ast
import importlib.util
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[1] / "run.py"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, on a project of its own whose environment looks finished but has no stamp."""
    spec = importlib.util.spec_from_file_location("run_script", SCRIPT)
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    for name in ("pyproject.toml", *script.NEEDS.values()):
        (tmp_path / name).write_text(f"# {name}\n")
    monkeypatch.setattr(script, "ROOT", tmp_path)
    for name in ("VENV", "BIN", "PYTHON", "STAMP"):
        monkeypatch.setattr(script, name, tmp_path / getattr(script, name).relative_to(SCRIPT.parent))
    script.PYTHON.parent.mkdir(parents=True)
    script.PYTHON.touch()
    return script


@pytest.fixture
def steps(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the steps that a setup takes, none of which is carried out."""
    taken: list[str] = []
    monkeypatch.setattr(run, "step", lambda what, command, advice: taken.append(what))
    return taken


def test_a_finished_setup_is_not_repeated(run: ModuleType, steps: list[str]) -> None:
    assert not run.ready("dashboard")
    run.set_up("dashboard")
    assert run.ready("dashboard")


def test_the_tests_need_more_than_the_dashboard(run: ModuleType, steps: list[str]) -> None:
    run.set_up("dashboard")
    assert not run.ready("tests")
    run.set_up("tests")
    assert run.ready("tests")
    assert run.ready("dashboard")


@pytest.mark.parametrize("name", ["pyproject.toml", "requirements.txt", "requirements-dev.txt"])
def test_a_changed_file_asks_for_a_new_setup(run: ModuleType, steps: list[str], name: str) -> None:
    run.set_up("tests")
    (run.ROOT / name).write_text("changed")
    assert not run.ready("tests")


def test_another_python_asks_for_a_new_environment(
    run: ModuleType, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run.set_up("tests")
    monkeypatch.setattr(run.sys, "version", "3.99.0")
    assert not run.ready("tests")
    steps.clear()
    run.set_up("tests")
    assert "making .venv" in steps


def test_changed_requirements_keep_the_environment(run: ModuleType, steps: list[str]) -> None:
    run.set_up("tests")
    (run.ROOT / "requirements.txt").write_text("changed")
    steps.clear()
    run.set_up("tests")
    assert steps
    assert "making .venv" not in steps


@pytest.mark.parametrize("stop_at", ["making .venv", "installing the pinned packages", "installing Cifra itself"])
def test_an_interrupted_setup_starts_from_the_beginning(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, stop_at: str
) -> None:
    taken = []

    def step(what: str, command: list[str], advice: str) -> None:
        taken.append(what)
        if what == stop_at:
            raise KeyboardInterrupt

    monkeypatch.setattr(run, "step", step)
    with pytest.raises(KeyboardInterrupt):
        run.set_up("tests")
    assert not run.ready("tests")
    stop_at = ""
    taken.clear()
    run.set_up("tests")
    assert taken[0] == "making .venv"


@pytest.mark.parametrize("damage", [lambda run: run.PYTHON.unlink(), lambda run: run.STAMP.write_text("{")])
def test_a_broken_environment_is_made_anew(
    run: ModuleType, steps: list[str], damage: Callable[[ModuleType], object]
) -> None:
    run.set_up("tests")
    damage(run)
    assert not run.ready("tests")
    steps.clear()
    run.set_up("tests")
    assert steps[0] == "making .venv"


def test_a_missing_venv_names_the_package_to_install(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(run.SetupError, match="sudo apt install python3-venv"):
        run.make_environment(None)


def test_an_old_python_is_told_so(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run.sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(run.sys, "version", "3.9.2 (default)")
    assert run.main(["dashboard"]) == 1
    assert "needs Python 3.11 or newer, and this is 3.9.2." in capsys.readouterr().err


def test_a_failed_step_shows_what_was_said_and_what_to_do(run: ModuleType) -> None:
    command = [sys.executable, "-c", "print('no route to host'); raise SystemExit(3)"]
    with pytest.raises(run.SetupError, match=r"(?s)no route to host.*downloading failed\. Check the cable"):
        run.step("downloading", command, "Check the cable.")


def test_help_names_both_commands_and_makes_nothing(tmp_path: Path) -> None:
    script = tmp_path / "run.py"
    script.write_bytes(SCRIPT.read_bytes())
    said = subprocess.run([sys.executable, script, "--help"], capture_output=True, text=True, check=True).stdout
    assert "run.py dashboard" in said
    assert "run.py tests" in said
    assert list(tmp_path.iterdir()) == [script]


def test_an_unknown_command_is_refused() -> None:
    done = subprocess.run([sys.executable, SCRIPT, "dashbord"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert '"dashbord" is neither "dashboard" nor "tests"' in done.stderr


def test_the_script_needs_only_the_standard_library_and_parses_on_old_pythons() -> None:
    tree = ast.parse(SCRIPT.read_text("utf-8"), feature_version=(3, 7))
    imported = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    imported |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in imported} <= sys.stdlib_module_names
