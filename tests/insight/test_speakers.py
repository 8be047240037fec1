"""Who stands behind a claim."""

import pytest

from annotator.insight.speakers import Speaker, speaker, speakers
from annotator.model.claims import Claim, ClaimType, SourceKind
from annotator.text.spans import Span
from tests.samples import amount, span_of

MINISTRY, PORT = "الوزارة", "الميناء"    # the ministry, the port


def source(text: str, cue: str, name: str | None) -> Claim:
    kind = SourceKind.NAMED if name else SourceKind.IMPLICIT
    return Claim(type=ClaimType.SOURCE, span=span_of(cue, text), quote=cue, kind=kind, name=name)


def behind(text: str, cues: dict[str, str | None], figures: str) -> list[str]:
    """Who stands behind each figure of a text in which cues name sources."""
    claims = [amount(figure, figure, None, text) for figure in figures.split()]
    claims += [source(text, cue, name) for cue, name in cues.items()]
    claims.sort(key=lambda claim: claim.span)
    pairs = zip(claims, speakers(text, claims), strict=True)
    return [name for claim, name in pairs if claim.type is ClaimType.AMOUNT]


CASES = [
    # The ministry said the quay cost 14. Its depth is 9, according to the port.
    ("قالت الوزارة إن الرصيف كلّف 14. وعمقه 9 بحسب الميناء.", {"قالت الوزارة": MINISTRY, "بحسب الميناء": PORT}, "14 9"),
    # The cost is 14, according to the port. It has 9 cranes.
    ("الكلفة 14 بحسب الميناء. وفيه 9 رافعات.", {"بحسب الميناء": PORT}, "14 9"),
    # The cost is 3.14 in all. The port said that 9 ships came.
    ("الكلفة 3.14 كلها. وقال الميناء إن 9 سفن جاءت.", {"وقال الميناء": PORT}, "3.14 9"),
    # The port said that 9 ships came. (In a paragraph of its own:) The cost is 14.
    ("قال الميناء إن 9 سفن جاءت.\nالكلفة 14.", {"قال الميناء": PORT}, "9 14"),
    # The port said that 9 ships came. (In a paragraph of its own:) And it added that the cost is 14.
    ("قال الميناء إن 9 سفن جاءت.\nوأضاف أن الكلفة 14.", {"قال الميناء": PORT, "وأضاف": None}, "9 14"),
    # And it added that 9 ships came and the cost is 14.
    ("وأضاف أن 9 سفن جاءت والكلفة 14.", {"وأضاف": None}, "9 14"),
]
NAMES = [[MINISTRY, PORT], [PORT, PORT], [PORT, PORT], [PORT, ""], [PORT, PORT], ["", ""]]


@pytest.mark.parametrize(("case", "names"), list(zip(CASES, NAMES, strict=True)))
def test_the_nearest_source_stands_behind_a_figure(case: tuple[str, dict[str, str | None], str], names: list[str]):
    assert behind(*case) == names


def test_between_two_sources_of_a_sentence_the_nearer_one_counts():
    # The ministry said in this long statement of its that the cost is 14, according to the port.
    text = "قالت الوزارة في بيانها الطويل هذا إن الكلفة 14 بحسب الميناء"
    assert behind(text, {"قالت الوزارة": MINISTRY, "بحسب الميناء": PORT}, "14") == [PORT]


def test_without_claims_there_is_nobody():
    assert speakers("نص.", []) == []    # Text.


def test_a_source_inside_a_claim_stands_behind_it():
    text = "«قالت الوزارة إن الكلفة 14»"    # "the ministry said that the cost is 14"
    quote = Claim(type=ClaimType.QUOTE, span=Span(0, len(text)), quote=text)
    assert speakers(text, [quote, source(text, "قالت الوزارة", MINISTRY)]) == [MINISTRY, MINISTRY]


def test_one_claim_asked_for_alone_has_the_speaker_that_it_has_among_all():
    # The port said that 9 ships came. (In a paragraph of its own:) And it added that the cost is 14, after 3 years.
    text = "قال الميناء إن 9 سفن جاءت.\nوأضاف أن الكلفة 14. بعد 3 سنوات."
    port, added = source(text, "قال الميناء", PORT), source(text, "وأضاف", None)
    cost, years = amount("14", "14", None, text), amount("3", "3", None, text)
    assert speaker(text, [added, cost, years], cost, [port]) == Speaker(added, PORT, same_sentence=True)
    assert speaker(text, [added, cost, years], years, [port]) == Speaker(added, PORT, same_sentence=False)
    assert speaker(text, [added, cost, years], cost) == Speaker(added, "", same_sentence=True)
    assert speaker(text, [cost], cost, [port]) is None
