"""What begins what is said, told from the words of a source's name."""

import pytest

from annotator.detect import pipeline
from annotator.model.claims import ClaimType


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أعلنت وزارة الداخلية القبض على متهمين.", "وزارة الداخلية"),  # the ministry announced the arrest of suspects
        ("أعلن رئيس المجلس الموافقة على القانون.", "رئيس المجلس"),  # … the approval of the law
        ("أعلنت الشركة التوصل إلى اتفاق.", "الشركة"),  # … the reaching of an agreement
        ("أعلنت الشركة أرباح الربع الأول.", "الشركة"),  # … the profits of the first quarter
        ("أعلنت المجموعة خططاً لبناء مصنع.", "المجموعة"),  # … plans for a factory
        ("أعلن بنك النيل برنامجا للقروض.", "بنك النيل"),  # … a programme of loans: the accusative without its mark
    ],
)
def test_an_object_is_no_part_of_the_name(text: str, name: str) -> None:
    assert [claim.name for claim in pipeline.claims(text) if claim.type is ClaimType.SOURCE] == [name]


@pytest.mark.parametrize(
    "name",
    [
        "مدير لجنة التحقيق في الحادث",  # the director of the committee for inquiry: a head governs the verbal noun
        "الهيئة العامة للغذاء",  # the authority for food
        "القناة 12",
        "حكومة بريطانيا",  # written like «a Briton» in the accusative
    ],
)
def test_a_name_goes_on(name: str) -> None:
    text = f"وأكد {name} أن العمل مستمر."  # … that work goes on
    assert [claim.name for claim in pipeline.claims(text) if claim.type is ClaimType.SOURCE] == [name]
