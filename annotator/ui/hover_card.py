"""What the mouse shows of a claim: its type and state, what it says, and why it is marked."""

from __future__ import annotations

from annotator.model.mentions import Mention
from annotator.ui.amount_words import in_words
from annotator.ui.explanation import why_found
from annotator.ui.plain import rich
from annotator.ui.values import summary
from annotator.ui.wording import state_name, type_name


def hover_card(mention: Mention, text: str) -> str:
    """The card as rich text; `text` is the article's, as it is stored."""
    claim = mention.claim
    about = " · ".join((type_name(claim.type), state_name(mention.decision)))
    lines = (about, summary(claim), in_words(claim), why_found(claim, text))
    first, *others = (rich(line) for line in lines if line)
    return "<br>".join((f"<b>{first}</b>", *others))
