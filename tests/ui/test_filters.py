from annotator.model.claims import ClaimType
from annotator.model.decisions import Verdict
from annotator.ui.filters import Filter


def test_toggling_twice_changes_nothing():
    once = Filter().toggled(ClaimType.DATE).toggled(Verdict.FLAGGED)
    assert (once.types, once.verdicts) == ({ClaimType.DATE}, {Verdict.FLAGGED})
    assert once.toggled(ClaimType.DATE).toggled(Verdict.FLAGGED) == Filter()


def test_a_search_is_no_filter():
    searching = Filter().searching("جسر")    # bridge
    assert searching.everything
    assert searching.toggled(ClaimType.DATE).query == "جسر"
