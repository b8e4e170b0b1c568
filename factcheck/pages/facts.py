"""Facts: what several claims speak of, with the rival figures over time and by origin."""

import streamlit as st

from factcheck import charts, store, words
from factcheck.pages.parts import address, fact_lists, frame, lists, story
from factcheck.translation import _

SHOWN = 20

db = frame.begin(_("Facts"), _("Claims that speak of one thing, put together: who gives which figure, and for when."))
if store.is_empty(db):
    frame.nothing_yet()

fact_id = st.query_params.get("fact", "")
row = store.fact(db, fact_id) if fact_id else None
if fact_id and row is None:
    st.warning(
        _("There is no fact at this address. Facts change their number when articles come in; look in the list.")
    )

if row is not None:
    rivals = store.rival_figures(db, row.fact_id)
    st.header(words.literal(row.label), anchor=False)
    st.html(fact_lists.headline(row))
    if len(rivals) > 1:
        st.caption(_(story.KEY))
        st.altair_chart(charts.rival_figures(rivals), alt=charts.rivals_in_words(rivals))
    st.subheader(_("By source"), anchor=False)
    st.html(fact_lists.by_origin(rivals))
    st.subheader(_("By day"), anchor=False)
    st.html(lists.rivals_table(rivals, ""))
    with st.container(horizontal=True):
        frame.link(_("All claims of this fact"), "claims", fact=row.fact_id)
        frame.link(_("All facts"), "facts")
    st.stop()

found = store.count_facts(db)
pages = fact_lists.pages(found, SHOWN)
page = min(address.page(), pages)
rows = store.facts(db, limit=SHOWN, offset=(page - 1) * SHOWN)
st.markdown(f"**{words.counted('{n} fact', '{n} facts', found)}**, {words.of_pages(page, pages)}")
address.pages(pages, "page_above")
st.html(fact_lists.table(rows, f"{_('Facts, those with the most claims first')}, {words.of_pages(page, pages)}"))
address.pages(pages, "page_below")
