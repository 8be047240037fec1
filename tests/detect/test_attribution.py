"""What stands around a source's name: where it was said, and how far what is said may be."""

import pytest

from annotator.detect import pipeline
from annotator.model.claims import ClaimType


def sources(text: str) -> list[str]:
    return [claim.quote for claim in pipeline.claims(text) if claim.type is ClaimType.SOURCE]


@pytest.mark.parametrize(
    "source",
    [
        "وقالت الشركة، في بيان على موقع سوق دبي المالي",  # in a statement on the site of the Dubai Financial Market
        "وقالت المحكمة، في حيثيات حكمها",  # in the grounds of its judgment
        "وقالت المنظمة في أحدث تقاريرها",  # in the latest of its reports
        "وقال الكاتب في مقدمته",  # in his preface
        "وقال المدرب خلال الندوة الصحفية",  # during the press conference
        "وقال مصدر في الشركة لمراسل قناة «المرفأ»",  # to the correspondent of the channel
        "وقال الرئيس في خطاب متلفز",  # in a televised address
    ],
)
def test_where_it_was_said_belongs_to_the_source(source: str) -> None:
    assert sources(f"{source}، إن الأسعار ارتفعت.") == [source]  # … that prices rose


def test_what_is_said_is_not_looked_for_behind_another_word_of_reporting() -> None:
    # The coach denied that the player threatened to leave, stressing that the team is united.
    text = "ونفى المدرب أن يكون اللاعب هدد بالرحيل، مشددا على أن الفريق متحد."
    assert sources(text) == ["ونفى المدرب", "مشددا على"]
