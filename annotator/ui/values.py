"""What a claim says, in one short line: a figure with its unit, who said it, which day."""

from __future__ import annotations

from annotator.model.attributes import grouped
from annotator.model.claims import Bound, Claim, ClaimType
from annotator.text.direction import has_arabic_letter
from annotator.ui.wording import bound_name, kind_name

# Unicode isolates keep a figure in one piece inside Arabic text (UAX 9).
_LTR, _RTL, _FIRST_STRONG, _END = "\u2066", "\u2067", "\u2068", "\u2069"
_RTL_MARK = "\u200f"
_SIGNS = {
    Bound.EXACT: "",
    Bound.ABOUT: "≈",
    Bound.AT_LEAST: "≥",
    Bound.MORE_THAN: ">",
    Bound.AT_MOST: "≤",
    Bound.LESS_THAN: "<",
}


def figure(claim: Claim) -> str:
    """The normalised value of an amount («≈ 14,000,000,000 USD») in one piece; empty where there is none.

    Sign and number read left to right; an Arabic unit stands on the left of them, where an Arabic reader goes on.
    """
    numbers = _numbers(claim)
    if not numbers:
        return ""
    sign = _SIGNS.get(claim.bound, "") if claim.bound else ""
    signed = f"{sign} {numbers}" if sign else numbers
    unit = _unit(claim)
    if has_arabic_letter(unit):
        return f"{_RTL}{_LTR}{signed}{_END} {unit}{_END}"
    return f"{_LTR}{signed} {unit}{_END}" if unit else f"{_LTR}{signed}{_END}"


def summary(claim: Claim) -> str:
    """The line under a claim in the list: its figure, or its name and kind; empty where the words say it all."""
    if claim.type is ClaimType.AMOUNT:
        vague = bound_name(claim.bound) if claim.bound is Bound.VAGUE else ""
        return figure(claim) or vague
    if claim.type is ClaimType.DATE:
        return f"{_LTR}{claim.iso}{_END}" if claim.iso else ""
    name = claim.name or claim.party
    parts = [isolated(name) if name else "", kind_name(claim.kind) if claim.kind else ""]
    return " · ".join(part for part in parts if part)


def isolated(text: str) -> str:
    """Words of an article that keep their own direction inside a sentence of the interface.

    Words with an Arabic letter run from right to left whatever they begin with, as on the page («Meta في بيان»).
    """
    return f"{_RTL if has_arabic_letter(text) else _FIRST_STRONG}{text}{_END}"


def directed(text: str) -> str:
    """Words of an article for a label of their own, which would go by the first letter."""
    return f"{_RTL_MARK}{text}" if has_arabic_letter(text) else text


def _numbers(claim: Claim) -> str:
    if claim.low is not None and claim.high is not None and claim.low != claim.high:
        return f"{grouped(claim.low)} – {grouped(claim.high)}"
    value = claim.low if claim.low is not None else claim.high
    return "" if value is None else grouped(value)


def _unit(claim: Claim) -> str:
    return "×" if claim.unit == "x" else claim.unit or ""
