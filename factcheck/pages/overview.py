"""Overview: how the claims stand, and what needs attention first."""

import streamlit as st

from factcheck import charts, store, words
from factcheck.pages.parts import frame, lists
from factcheck.translation import _

db = frame.begin(_("Overview"), _("What the articles claim in figures, and which figures nobody independent supports."))
counts = store.counts(db)
if not counts.articles:
    frame.nothing_yet()

claims, articles = words.claims(counts.claims), words.articles(counts.articles)
with st.container(horizontal=True, vertical_alignment="center"):
    st.markdown(_("**{claims}** in **{articles}**").format(claims=claims, articles=articles), width="content")
    frame.link(_("See all claims"), "claims")
    frame.link(_("Add articles"), "add")

with st.grid(4, min_column_width=150, key="tiles"):
    for status in ("contested", "single_source", "corroborated", "superseded"):
        with st.container(border=True, height="stretch", vertical_alignment="distribute"):
            st.html(lists.tile(status, counts.by_status.get(status, 0)))
            frame.link(_("Show {status}").format(status=words.STATUS[status].label.lower()), "claims", status=status)

left, right = st.columns([3, 2], gap="large")
with left:
    st.header(_("Look at these first"), anchor=False)
    st.caption(_("Contested claims, then those that only seem to be supported, then those that stand alone."))
    urgent = lists.by_fact(store.attention(db, limit=100))[:6]
    st.html(lists.attention((store.claim(db, row.claim_id), others) for row, others in urgent))
    frame.link(_("See them all in this order"), "claims", status=("contested", "single_source"), order="attention")
with right:
    st.header(_("How claims stand, month by month"), anchor=False)
    days = store.claims_by_day_and_status(db)
    st.altair_chart(charts.status_by_month(days), alt=charts.status_in_words(days))
    st.header(_("Why claims are uncorroborated"), anchor=False)
    with st.container(key="reasons", gap="xxsmall"):
        for reason, number in counts.by_reason.items():
            if reason:
                label = f"{words.REASON[reason].label}: {words.claims(number)}"
                frame.link(label, "claims", reason=reason, status="single_source")
                st.caption(words.REASON[reason].means)
    st.header(_("Newest articles"), anchor=False)
    st.html(lists.articles(store.articles(db, limit=6)))
