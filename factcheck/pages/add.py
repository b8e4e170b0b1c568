"""Add articles: files or pasted text, a look at what would be read, then the claims."""

import streamlit as st

from factcheck import words
from factcheck.pages.parts import frame, intake
from factcheck.translation import _

db = frame.begin(
    _("Add articles"), _("Articles are read on this machine; their figures are compared with all the others.")
)

by_file, by_hand = st.tabs([_("Files"), _("Paste a text")])
with by_file:
    files = intake.uploaded()
with by_hand:
    files += intake.pasted()

if files:
    st.header(_("What would be read"), anchor=False)
    st.caption(_("Nothing is saved yet."))
    readable = [intake.preview(file) for file in files].count(True)
    label = words.counted("Save {n} article", "Save {n} articles", readable)
    if readable and st.button(label, key="save", type="primary", icon=":material/save:"):
        intake.save(db, files)
intake.results()
