"""What is shipped: pinned requirements, a complete wheel, our Streamlit settings, and imports that go one way."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from streamlit import config as streamlit_config

from factcheck import bundle

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
RUNTIME = (ROOT / "requirements.txt").read_text("utf-8")
DEVELOPMENT = (ROOT / "requirements-dev.txt").read_text("utf-8")
CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))


def canonical(requirement: str) -> str:
    """The name alone, spelt the one way in which requirement files spell it."""
    return re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", requirement)[0]).lower()


def pins(text: str) -> list[str]:
    return re.findall(r"^([\w.-]+==\S+)", text, re.MULTILINE)


# Requirements

LINE = re.compile(
    r"""
    [a-z0-9-]+==[\w.+!]+ (\ ;\ [\w\ .'<>=!()]+)? \ \\   # a pin, perhaps for some systems only
    | \ {4}--hash=sha256:[0-9a-f]{64} (\ \\)?
    | \# [\w\ ]*:? | \#\ {4}see\ CONTRIBUTING\.md      # the compiler's heading
    """,
    re.VERBOSE,
)


@pytest.mark.parametrize("text", [RUNTIME, DEVELOPMENT], ids=["requirements.txt", "requirements-dev.txt"])
def test_requirements_hold_pins_and_digests_and_nothing_else(text: str) -> None:
    assert [odd for odd in text.splitlines() if not LINE.fullmatch(odd)] == []
    assert all(
        not before.endswith("\\") or after.startswith("    --hash=") for before, after in pairwise(text.splitlines())
    )


def test_every_direct_dependency_is_pinned() -> None:
    groups = PROJECT["dependency-groups"]
    wanted = {canonical(each) for each in [*PROJECT["project"]["dependencies"], *groups["build"]]}
    assert wanted <= {canonical(pin) for pin in pins(RUNTIME)}
    wanted = {canonical(each) for each in groups["dev"] if isinstance(each, str)}
    assert wanted <= {canonical(pin) for pin in pins(DEVELOPMENT)}


def test_the_tests_run_on_what_users_run_on() -> None:
    assert set(pins(RUNTIME)) <= set(pins(DEVELOPMENT))


def test_every_direct_dependency_is_explained() -> None:
    explained = set(map(canonical, re.findall(r"`([\w-]+)`", (ROOT / "docs" / "dependencies.md").read_text("utf-8"))))
    groups = PROJECT["dependency-groups"]
    declared = [
        *PROJECT["project"]["dependencies"],
        *groups["build"],
        *filter(lambda e: isinstance(e, str), groups["dev"]),
    ]
    assert {canonical(each) for each in declared} <= explained


# The wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked as an installer would."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    zipfile.ZipFile(built).extractall(folder / "site")
    return folder / "site"


def files(folder: Path) -> set[Path]:
    return {
        path.relative_to(folder) for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.mark.xdist_group("wheel")
@pytest.mark.parametrize("package", ["extractors", "factcheck"])
def test_the_wheel_holds_the_whole_package(wheel: Path, package: str) -> None:
    """Packs, pages and migrations too: all that lies in the package's folder."""
    assert files(ROOT / package) <= files(wheel / package)
    assert Path("py.typed") in files(wheel / package)


@pytest.mark.xdist_group("wheel")
def test_the_wheel_finds_its_own_files(wheel: Path) -> None:
    """Asked from another folder, of the unpacked wheel and not of this checkout."""
    ask = (
        "from factcheck import bundle as b; print(b.dashboard(), b.streamlit_config(), b.seeds(), b.pages(), sep='\\n')"
    )
    dashboard, config, seeds, pages = map(Path, asked(wheel, ask).splitlines())
    assert dashboard.read_bytes() == bundle.dashboard().read_bytes()
    assert config.read_bytes() == bundle.streamlit_config().read_bytes()
    assert config.parent.parent == dashboard.parent  # where Streamlit looks for it
    assert files(seeds) == files(bundle.seeds()) != set()
    assert files(pages) == files(bundle.pages()) != set()
    assert all(path.is_relative_to(wheel) for path in (dashboard, seeds, pages))


@pytest.mark.xdist_group("wheel")
def test_an_installed_wheel_keeps_its_database_outside(wheel: Path) -> None:
    assert bundle.database() == ROOT / "data" / "cifra.db"
    database = Path(asked(wheel, "from factcheck import bundle; print(bundle.database())").strip())
    assert database.name == "cifra.db"
    assert not database.is_relative_to(wheel)


def asked(wheel: Path, code: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(wheel)}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=wheel.parent, env=environment, capture_output=True, text=True, check=True
    ).stdout


# Streamlit's settings


def flat(table: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    return {
        name: value
        for key, entry in table.items()
        for name, value in (
            flat(entry, f"{prefix}{key}.") if isinstance(entry, dict) else {f"{prefix}{key}": entry}
        ).items()
    }


def test_streamlit_knows_every_setting() -> None:
    assert set(flat(CONFIG)) <= set(streamlit_config.get_config_options())


def test_nothing_is_fetched_or_sent_elsewhere() -> None:
    settings = flat(CONFIG)
    assert not [value for value in settings.values() if "//" in str(value)]
    assert settings["browser.gatherUsageStats"] is False
    assert settings["server.address"] == "127.0.0.1"


def test_no_notice_for_programmers_lies_over_the_page() -> None:
    assert flat(CONFIG)["logger.hideWelcomeMessage"] is True


def luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def contrast(one: str, other: str) -> float:
    """As WCAG 2.2 defines it, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_theme_can_be_read(name: str) -> None:
    theme = CONFIG["theme"][name]
    grounds = [theme["backgroundColor"], theme["secondaryBackgroundColor"]]
    words = [theme["textColor"], theme["linkColor"]]
    marks = [theme["primaryColor"], theme["borderColor"], *theme["chartCategoricalColors"]]
    assert min(contrast(word, ground) for word in words for ground in grounds) >= 4.5
    assert min(contrast(mark, ground) for mark in marks for ground in grounds) >= 3
    assert contrast("#ffffff", theme["primaryColor"]) >= 4.5  # what Streamlit writes on buttons and tags


# Imports


def test_imports_go_one_way() -> None:
    command = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    assert command
    done = subprocess.run([command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_reading_articles_loads_nothing_heavy() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, extractors; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert not {"streamlit", "pandas", "altair", "sqlalchemy", "pyspark", "inflect", "factcheck"} & set(loaded)
