"""Claim: one figure in its sentence, where it stands, and the evidence for that beside it."""

import streamlit as st

from factcheck import charts, marks, store
from factcheck.pages.parts import frame, lists, story
from factcheck.translation import _

db = frame.begin(_("Claim"))
detail = store.claim(db, st.query_params.get("claim", ""))
if detail is None:
    st.warning(
        _("There is no claim at this address. It may be mistyped, from another database, or read as a claim no more.")
    )
    frame.link(_("See all claims"), "claims")
    st.stop()

row = detail.row
st.html(story.headline(detail))
st.html(marks.tag("blockquote", marks.in_context(detail.article.text, detail.claim), class_="context", lang=row.lang))
st.html(story.origin(detail))

st.header(_("Where it stands"), anchor=False)
st.html(story.standing(row))
if evidence := story.decisive(detail):
    st.html(evidence)
if further := story.further(detail):
    with st.expander(f"{_('What else it was compared with')} ({len(further)})"):
        st.html(marks.tag("div", *further, class_="grid"))

rivals = store.rival_figures(db, row.fact_id) if row.fact_id else []
if len(rivals) > 1:
    st.header(_("Every figure for the same thing"), anchor=False)
    st.caption(_(story.KEY))
    st.altair_chart(charts.rival_figures(rivals), alt=charts.rivals_in_words(rivals))
    with st.expander(_("The same as a table")):
        st.html(lists.rivals_table(rivals, row.claim_id))
    before, after = story.neighbours(rivals, row.claim_id)
    with st.container(horizontal=True):  # plain links: Streamlit's own leave the address of the page they are on
        if before:
            st.html(marks.claim_link(before, _("← Previous figure")))
        if after:
            st.html(marks.claim_link(after, _("Next figure →")))

st.header(_("How it was read"), anchor=False)
st.html(story.why(detail))
st.html(story.fields(detail))
with st.container(horizontal=True):
    frame.link(_("All claims of this article"), "claims", article=row.article_id)
    frame.link(_("The fact, over time and by source"), "facts", fact=row.fact_id or "")
