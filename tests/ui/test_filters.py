from annotator.model.claims import ClaimType
from annotator.model.decisions import Verdict
from annotator.ui.filters import Filter
from annotator.ui.window import Window


def test_toggling_twice_changes_nothing():
    once = Filter().toggled(ClaimType.DATE).toggled(Verdict.FLAGGED)
    assert (once.types, once.verdicts) == ({ClaimType.DATE}, {Verdict.FLAGGED})
    assert once.toggled(ClaimType.DATE).toggled(Verdict.FLAGGED) == Filter()


def test_a_search_is_no_filter():
    searching = Filter().searching("جسر")    # bridge
    assert searching.everything
    assert searching.toggled(ClaimType.DATE).query == "جسر"


def test_a_search_made_again_finds_what_has_changed_since(window: Window):
    session = window.session
    total = len(session.rows)
    word = session.mentions[0].claim.quote.split()[0]
    searching, everything = session.filter.searching(word), session.filter
    session.set_filter(searching)
    found = len(session.rows)
    assert 0 < found < total
    session.select(session.rows[0].id)
    window.actions_["claim.verify"].trigger()
    session.set_filter(everything)
    session.set_filter(searching)
    assert session.rows[0].decision.verdict is Verdict.VERIFIED
    session.select(session.rows[0].id)
    window.actions_["claim.delete"].trigger()
    session.set_filter(everything)
    session.set_filter(searching)
    assert len(session.rows) < found
