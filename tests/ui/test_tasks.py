import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from annotator.errors import ErrorCode, UserError
from annotator.ui.tasks import Tasks, Worker


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


def test_what_work_holds_is_freed_by_the_main_thread(qtbot: QtBot):
    tasks, freed = Tasks(), list[int]()

    def begin() -> None:
        held = QObject()
        weakref.finalize(held, lambda: freed.append(threading.get_ident()))
        tasks.run(held.objectName, lambda _name: None, unwanted)

    with qtbot.waitSignal(tasks.idle):
        begin()
    assert freed == [threading.get_ident()]
    tasks.close()


def end_a_worker(qtbot: QtBot, freed: list[int]) -> None:
    tasks, before = Tasks(), set(threading.enumerate())
    with qtbot.waitSignal(tasks.idle):
        tasks.run(lambda: None, lambda _nothing: None, unwanted)
    (worker,) = set(threading.enumerate()) - before
    assert isinstance(worker, Worker)
    weakref.finalize(worker.post, lambda: freed.append(threading.get_ident()))
    number = worker.ident
    del worker
    tasks.close()
    qtbot.waitUntil(lambda: number not in {thread.ident for thread in threading.enumerate()})


def test_a_worker_that_has_ended_is_freed_by_the_main_thread(qtbot: QtBot):
    freed: list[int] = []
    end_a_worker(qtbot, freed)
    end_a_worker(qtbot, [])
    assert freed == [threading.get_ident()]


def test_nobody_looks_for_objects_to_free_while_there_is_work(qtbot: QtBot):
    tasks, looking = Tasks(), list[bool]()
    with qtbot.waitSignal(tasks.idle):
        tasks.run(gc.isenabled, looking.append, unwanted)
    assert (looking, gc.isenabled()) == ([False], True)
    tasks.close()
