"""The dashboard's router: which pages there are. Each is a file in ``factcheck/pages``."""

import streamlit as st

from factcheck import bundle
from factcheck.pages.parts import frame
from factcheck.translation import _

st.set_page_config(page_title="Cifra", page_icon=frame.ICON, layout="wide")

frame.speak()
folder = bundle.pages()  # full paths: an installed package does not keep its pages below this file
page = st.navigation(
    [
        st.Page(folder / "overview.py", title=_("Overview"), default=True),
        st.Page(folder / "claims.py", title=_("Claims")),
        st.Page(folder / "facts.py", title=_("Facts")),
        st.Page(folder / "add.py", title=_("Add articles")),
        st.Page(folder / "claim.py", title=_("Claim"), visibility="hidden"),
    ],
    position="top",
)

with frame.plain_errors():
    page.run()
