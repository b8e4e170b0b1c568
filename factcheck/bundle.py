"""Where the project's own files lie: beside the packages in a checkout, inside this one in an installed wheel.

Nothing is read or made here; these are only the paths.
"""

from pathlib import Path

import platformdirs

PACKAGE = Path(__file__).resolve().parent
BUNDLED = PACKAGE / "_bundled"  # only a wheel has it, see pyproject.toml


def home() -> Path:
    """The folder that holds ``dashboard.py``, ``seeds`` and ``.streamlit``."""
    return BUNDLED if BUNDLED.is_dir() else PACKAGE.parent


def dashboard() -> Path:
    """The script for ``streamlit run``.

    Streamlit reads the ``.streamlit/config.toml`` beside it last, after those of the current folder and of the user:
    our settings hold wherever it is started, and only an environment variable or a flag overrides them.
    """
    return home() / "dashboard.py"


def streamlit_config() -> Path:
    return home() / ".streamlit" / "config.toml"


def pages() -> Path:
    """The dashboard's pages; ``st.Page`` needs the full path, for a wheel does not keep them below ``dashboard.py``."""
    return PACKAGE / "pages"


def seeds() -> Path:
    """The articles that a new database starts from."""
    return home() / "seeds"


def data_folder() -> Path:
    """``data/`` in a checkout, the user's own data folder otherwise. It may not exist yet."""
    return platformdirs.user_data_path("cifra", appauthor=False) if BUNDLED.is_dir() else home() / "data"


def database() -> Path:
    """The database that is used where ``CIFRA_DATABASE_URL`` names no other."""
    return data_folder() / "cifra.db"
