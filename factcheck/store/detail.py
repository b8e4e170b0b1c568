"""One claim with all that is known of it."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, Engine, or_, select

from factcheck.rows import ClaimDetail, ClaimRow, EvidenceRow, RelationRow
from factcheck.store import decode, history, schema
from factcheck.store.claims import rows, shown, shown_denials
from factcheck.store.connection import snapshot


def claim(db: Engine, claim_id: str) -> ClaimDetail | None:
    """None if there is no such claim. One that has moved is found by its old number too."""
    with snapshot(db) as connection:
        if not (found := _row(connection, claim_id)):
            claim_id = history.number_now(connection, claim_id)
            if not (found := _row(connection, claim_id)):
                return None
        stored = connection.execute(select(schema.claims).filter_by(claim_id=claim_id)).mappings().one()
        its_article = select(schema.articles).filter_by(article_id=found.article_id)
        article = decode.article(connection.execute(its_article).mappings().one())
        return ClaimDetail(
            row=found,
            claim=decode.claim(article.text, stored),
            article=article,
            evidence=_evidence(connection, claim_id),
            relations=_relations(connection, claim_id),
            history=tuple(history.entries(connection, article_id=article.article_id, claim_id=claim_id)),
        )


def _row(connection: Connection, claim_id: str) -> ClaimRow | None:
    return next(iter(rows(connection, shown().where(schema.claims.c.claim_id == claim_id))), None)


def _evidence(connection: Connection, claim_id: str) -> tuple[EvidenceRow, ...]:
    table = schema.evidence
    its = table.c.claim_id == claim_id
    claims = _claims(connection, schema.claims.c.claim_id.in_(select(table.c.other_claim_id).where(its)))
    denying = shown_denials().where(schema.denials.c.denial_id.in_(select(table.c.denial_id).where(its)))
    denials = {row["denial_id"]: decode.denial_row(row) for row in connection.execute(denying).mappings()}
    items = connection.execute(select(table).where(its).order_by(table.c.position)).mappings()
    return tuple(
        EvidenceRow(
            status=item["status"],
            why=item["why"],
            claim=claims.get(item["other_claim_id"]),
            denial=denials.get(item["denial_id"]),
        )
        for item in items
    )


def _relations(connection: Connection, claim_id: str) -> tuple[RelationRow, ...]:
    table = schema.relations
    key = schema.claims.c.claim_id
    later, earlier = (select(table.c.b).where(table.c.a == claim_id), select(table.c.a).where(table.c.b == claim_id))
    others = _claims(connection, or_(key.in_(later), key.in_(earlier)))
    query = select(table).where(or_(table.c.a == claim_id, table.c.b == claim_id)).order_by(table.c.relation_id)
    return tuple(
        RelationRow(
            kind=row["kind"],
            why=row["why"],
            gate=row["gate"],
            forward=row["a"] == claim_id,
            other=others[row["b"] if row["a"] == claim_id else row["a"]],
        )
        for row in connection.execute(query).mappings()
    )


def _claims(connection: Connection, which: ColumnElement[bool]) -> dict[str, ClaimRow]:
    return {row.claim_id: row for row in rows(connection, shown().where(which))}
