"""Claims: every figure, by any combination of filters, as a table and as CSV."""

from math import ceil

import streamlit as st

from factcheck import export, store, words
from factcheck.pages.parts import address, frame, lists
from factcheck.translation import N_, _

SHOWN = 25
ORDERS = {
    "newest": N_("Newest first"),
    "attention": N_("Attention first"),
    "largest": N_("Largest first"),
    "oldest": N_("Oldest first"),
}

db = frame.begin(
    _("Claims"), _("Every figure found in the articles: the words as printed first, then what they assert.")
)
if store.is_empty(db):
    frame.nothing_yet()

wanted = address.wanted()
facets = store.facets(db, wanted)

address.search(_("Search in sentences, items and sources"), _("e.g. contentores, South Korea"))
address.facet(st.pills, "status", facets, selection_mode="multi")
with st.expander(_("More filters"), icon=":material/tune:"), st.grid(4, min_column_width=220, key="filters"):
    for name in address.MORE:
        address.facet(st.multiselect, name, facets, placeholder=_("Any"))

active = address.active(wanted)
if active:
    with st.container(horizontal=True, gap="small", key="active", vertical_alignment="center"):
        for name, value, label in active:
            remove = address.without(name, value)
            st.button(words.literal(label), key=f"remove_{name}_{value}", icon=":material/close:", on_click=remove)
        st.button(_("Clear all"), key="clear", type="tertiary", on_click=address.clear)

found = sum(n for status, n in facets["status"] if not wanted.status or status in wanted.status)
if not found:
    told = _("No claim passes all of these filters. Take one away above, or clear them all.")
    st.info(told, icon=":material/filter_alt:")
    st.stop()

pages = ceil(found / SHOWN)
order = store.Order(address.chosen(address.ORDER, tuple(ORDERS)))
page = min(address.page(), pages)
rows = store.claims(db, wanted, order=order, limit=SHOWN, offset=(page - 1) * SHOWN)

with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute"):
    st.markdown(f"**{words.claims(found)}**, {words.of_pages(page, pages)}", width="content")
    address.pick(st.selectbox, address.ORDER, _("Order"), ORDERS, width=190, label_visibility="collapsed")
    st.download_button(
        words.counted("Download {n} claim as CSV", "Download {n} claims as CSV", found),
        lambda: b"".join(export.csv_rows(store.every_claim(db, wanted, order=order))),
        file_name=f"cifra-claims-{found}.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
    )
address.pages(pages, "page_above")
st.html(lists.claims_table(rows, f"{_('Claims')}, {words.of_pages(page, pages)}"))
address.pages(pages, "page_below")
