"""The dashboard in a real browser, as a fact-checker uses it: look, add an article, take the CSV away."""

import csv
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request, expect, sync_playwright

from factcheck import bundle

CHROMIUM = next((path for path in ("/usr/bin/chromium", "/usr/bin/chromium-browser") if Path(path).exists()), None)
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--disable-extensions",
    "--disable-dev-shm-usage",
]
PATIENCE = 60_000  # milliseconds before a page counts as broken: no test of speed
ARTICLE = """title: Água entra no armazém <b>sete</b>
date: 2025-06-02
publisher: Gazeta do Teste
lang: pt-PT

A Proteção Civil confirmou que 731 sacos de cimento <script>alert('x')</script> ficaram molhados.
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dashboard on a free port of this machine, with a new database."""
    folder = tmp_path_factory.mktemp("browser")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "CIFRA_DATABASE_URL": f"sqlite:///{folder / 'cifra.db'}"}
    command = [sys.executable, "-m", "streamlit", "run", str(bundle.dashboard())]
    log = folder / "log.txt"
    with log.open("wb") as out:
        server = subprocess.Popen(
            [*command, f"--server.port={port}", "--server.headless=true"],
            cwd=bundle.home(),
            env=environment,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
        try:
            yield answering(f"http://127.0.0.1:{port}", server, log)
        finally:
            server.terminate()
            server.wait(30)


def answering(address: str, server: "subprocess.Popen[bytes]", log: Path) -> str:
    for _ in range(PATIENCE // 200):
        try:
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=5).close()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            assert server.poll() is None, log.read_text("utf-8")
            time.sleep(0.2)
        else:
            return address
    pytest.fail(f"the dashboard did not start: {log.read_text('utf-8')}")


@pytest.fixture
def page() -> Iterator[Page]:
    if CHROMIUM is None:
        if os.environ.get("CI") == "true":
            pytest.fail("there is no Chromium: apt install chromium")
        pytest.skip("there is no Chromium to drive the dashboard with: apt install chromium")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        page = browser.new_page(viewport={"width": 1280, "height": 900}, accept_downloads=True)
        page.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        yield page
        browser.close()


@pytest.mark.browser
@pytest.mark.xdist_group("browser")
def test_from_the_starter_article_to_a_csv(page: Page, address: str, tmp_path: Path) -> None:
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108 - Playwright needs a function
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))

    # The starter article's claims are there, and each has its page.
    page.goto(f"{address}/claims?q=ultrapassa")
    expect(page.get_by_role("link", name="cinco mil", exact=True)).to_be_visible()
    page.get_by_role("link", name="centenas de milhares", exact=True).click()
    lit = page.locator("mark.figure").first
    expect(lit).to_contain_text("centenas de milhares")
    expect(page.locator("mark.source").first).to_contain_text("Coreia do Sul")
    expect(page.get_by_text("~200,000–999,999").first).to_be_visible()

    # An article is added: first shown, then saved.
    page.get_by_role("link", name="Add articles").first.click()
    page.locator("input[type=file]").set_input_files(
        {"name": "cimento.txt", "mimeType": "text/plain", "buffer": ARTICLE.encode()}
    )
    expect(page.get_by_role("cell", name="731").first).to_be_visible()
    page.get_by_role("button", name="Save 1 article").click()
    expect(page.get_by_text("Saved: 1 of 1 article")).to_be_visible()
    page.get_by_role("link", name="Show their claims").click()
    expect(page.get_by_role("link", name="731", exact=True)).to_be_visible()

    # Its words are words, wherever they are shown.
    page.get_by_role("link", name="731", exact=True).click()
    expect(page.get_by_text("<script>alert('x')</script>").first).to_be_visible()
    assert dialogs == []

    # A filter is in the address, and the CSV holds what the page shows.
    page.goto(f"{address}/claims?publisher=Gazeta+do+Teste")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download 1 claim as CSV").click()
    waiting.value.save_as(tmp_path / "claims.csv")
    assert waiting.value.suggested_filename == "cifra-claims-1.csv"
    with (tmp_path / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["value_text"], row["low"], row["publisher"]) == ("731", "731", "Gazeta do Teste")
    assert "<script>alert('x')</script>" in row["sentence"]

    # Nothing was asked of anyone else.
    hosts = {urlsplit(request.url).hostname for request in asked if urlsplit(request.url).scheme.startswith("http")}
    assert hosts == {"127.0.0.1"}


@pytest.mark.browser
@pytest.mark.xdist_group("browser")
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", ["", "claims", "add"])
def test_no_page_is_wider_than_its_window(page: Page, address: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}/{path}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.wait_for_load_state("networkidle")
    main = page.get_by_test_id("stMain")
    assert main.evaluate("it => it.scrollWidth - it.clientWidth") <= 0
