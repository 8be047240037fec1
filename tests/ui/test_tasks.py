import threading

import pytest
from pytestqt.qtbot import QtBot

from annotator.errors import ErrorCode, UserError
from annotator.ui.tasks import Tasks


def unwanted(value: object) -> None:
    pytest.fail(f"called with {value!r}")


def test_results_come_to_the_main_thread(qtbot: QtBot):
    tasks = Tasks()
    told: list[tuple[int, int]] = []
    with qtbot.waitSignal(tasks.idle):
        tasks.run(threading.get_ident, lambda worker: told.append((worker, threading.get_ident())), unwanted)
    ((worker, deliverer),) = told
    assert deliverer == threading.get_ident() != worker
    tasks.close()


def test_what_a_person_can_mend_comes_as_a_failure(qtbot: QtBot):
    def work() -> None:
        raise UserError(ErrorCode.CLAIM_OUTSIDE)

    tasks = Tasks()
    failures: list[UserError] = []
    with qtbot.waitSignal(tasks.idle):
        tasks.run(work, unwanted, failures.append)
    assert [failure.code for failure in failures] == [ErrorCode.CLAIM_OUTSIDE]
    tasks.close()


def test_any_other_exception_is_raised_where_the_reporter_sees_it(qtbot: QtBot):
    def work() -> None:
        raise ZeroDivisionError

    tasks = Tasks()
    with qtbot.captureExceptions() as raised, qtbot.waitSignal(tasks.idle):
        tasks.run(work, unwanted, unwanted)
    assert [kind for kind, _error, _trace in raised] == [ZeroDivisionError]
    tasks.close()


def test_closing_delivers_nothing_any_more(qtbot: QtBot):
    tasks = Tasks()
    begun = threading.Event()
    tasks.run(begun.set, unwanted, unwanted)
    begun.wait(5)
    tasks.close()
    qtbot.wait(0)
