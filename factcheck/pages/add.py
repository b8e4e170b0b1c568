"""Add articles: files or pasted text, a look at what would be read, then the claims."""

import streamlit as st

from factcheck import words
from factcheck.pages.parts import frame, intake

db = frame.begin("Add articles", "Articles are read on this machine; their figures are compared with all the others.")

by_file, by_hand = st.tabs(["Files", "Paste a text"])
with by_file:
    files = intake.uploaded()
with by_hand:
    files += intake.pasted()

if files:
    st.header("What would be read", anchor=False)
    st.caption("Nothing is saved yet.")
    readable = [intake.preview(file) for file in files].count(True)
    label = f"Save {words.counted(readable, 'article')}"
    if readable and st.button(label, key="save", type="primary", icon=":material/save:"):
        intake.save(db, files)
intake.results()
