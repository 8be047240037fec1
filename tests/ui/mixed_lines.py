"""Sentences in which right-to-left text meets what disturbs it; spans at their start and end and inside words."""

LEAD = "تمهيد قصير للخبر قبل متنه.\n"  # "A short introduction before the story."
SPANS = [
    ("14 مليون دينار", "كلّف الجسر 14 مليون دينار هذا العام."),  # digits first
    ("نحو ١٤", "كلّف الجسر نحو ١٤ مليون دينار."),  # Eastern digits, last
    ("نحو 14", "كلّف الجسر نحو 14 مليون دينار."),  # digits last
    ("شركة Meta في", "قالت شركة Meta في بيان."),  # a Latin name between
    ("Meta", "قالت شركة Meta في بيان."),
    ("eta في", "قالت شركة Meta في بيان."),  # from inside a Latin word
    ("«نعم لا»", "قال الوزير «نعم لا» ومضى."),
    ("محمّدٌ وعليٌّ", "جاء محمّدٌ وعليٌّ معاً."),  # vowel marks
    ("النبي ﷺ قال", "روي أن النبي ﷺ قال ذلك."),
    ("الجسر 🌉 عالم", "هذا الجسر 🌉 عالم وحده."),
    ("كتب", "كتب الخبر أمس."),  # at the start of a paragraph
    ("أمس", "كتب الخبر أمس"),  # at the end of the article
    ("لّف", "كلّف الجسر مالاً."),  # inside a word
    ("https://example.org/a-b", "انظر https://example.org/a-b للمزيد."),
    ("5-10%", "نسبة 5-10% تقريباً."),
    ("the bridge (2024)", "In English: the bridge (2024) cost more."),
]
"""Words of a claim and the sentence that they stand in."""
