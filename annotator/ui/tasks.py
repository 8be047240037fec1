"""One way off the main thread: plain values in; results and failures are both delivered on the main thread."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from annotator.errors import UserError

if TYPE_CHECKING:
    from queue import SimpleQueue

Result = TypeVar("Result")


@dataclass(eq=False)
class _Job:
    """A piece of work, which answers how to deliver what came of it.

    As a context it keeps whatever goes wrong for the main thread.
    """

    work: Callable[[], Callable[[], None]]
    failed: Callable[[UserError], None]
    deliver: Callable[[], None] = lambda: None

    def run(self) -> None:
        with self:
            self.deliver = self.work()

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if error is not None:
            self.deliver = lambda: self._complain(error)
        return True

    def _complain(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.failed(error)


class _Post(QObject):
    """Brings the numbers of jobs to the main thread; belongs to no window, so that no worker meets one that is gone."""

    brought = Signal(int)


class Worker(threading.Thread):
    """Does jobs in their order until it is told to stop; the process may end without waiting for it.

    What it writes it writes as a whole or not at all, so that ending is as harmless as being killed. It never holds the
    last reference to a job or to its own post: with them would go, in this thread, what belongs to Qt's.
    """

    def __init__(self) -> None:
        from queue import SimpleQueue  # noqa: PLC0415 - not needed before there is work

        super().__init__(name="tadqiq-worker", daemon=True)
        self.post = _Post()
        self._given: dict[int, _Job] = {}
        self._numbers: SimpleQueue[int] = SimpleQueue()
        self._count = 0
        self._stopped = False
        self._bringing = threading.Lock()

    def give(self, job: _Job) -> None:
        """Put a job behind those there are; for the main thread, like `taken` and `stop`."""
        self._count += 1
        self._given[self._count] = job
        self._numbers.put(self._count)

    def taken(self, number: int) -> _Job:
        """The job that was brought, which this forgets."""
        return self._given.pop(number)

    def run(self) -> None:
        """Do one job after the other."""
        while number := self._numbers.get():
            if self._stopped:
                return
            self._given[number].run()
            with self._bringing:
                if not self._stopped:
                    self.post.brought.emit(number)

    def stop(self) -> None:
        """Begin nothing more; once this returns, nothing is brought any more: Qt may be gone by then."""
        with self._bringing:
            self._stopped = True
        self._numbers.put(0)


_workers: list[Worker] = []
"""Held until their threads have ended and the main thread comes by, so that it is the main thread that frees them."""


def _employed() -> Worker:
    worker = Worker()
    _workers[:] = [other for other in _workers if other.is_alive()] + [worker]
    worker.start()
    return worker


class Tasks(QObject):
    """Runs work one piece after the other in a thread of its own.

    Work must not touch widgets or the library. What a person can mend goes to `failed`; any other exception is raised
    again on the main thread, where the crash reporter sees it. Meanwhile no thread looks for objects that refer to each
    other: the worker would free widgets among them.
    """

    began = Signal()
    """Something is being worked on."""
    idle = Signal()
    """Nothing is being worked on any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running = 0
        self._closed = False

    @property
    def busy(self) -> bool:
        """Whether something is being worked on, or its result is still to be delivered."""
        return self._running > 0

    @cached_property
    def _worker(self) -> Worker:
        worker = _employed()
        worker.post.brought.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        return worker

    def run(
        self, work: Callable[[], Result], done: Callable[[Result], None], failed: Callable[[UserError], None]
    ) -> None:
        """Start `work`; one of `done` and `failed` is called later on the main thread. Once closed, nothing is."""
        if self._closed:
            return
        gc.disable()
        self._running += 1
        self.began.emit()
        self._worker.give(_Job(lambda: partial(done, work()), failed))

    @Slot(int)
    def _deliver(self, number: int) -> None:
        if self._closed:
            return
        job = self._worker.taken(number)
        self._running -= 1
        if not self._running:
            gc.enable()
            self.idle.emit()
        job.deliver()

    def close(self) -> None:
        """Forget what has not begun, and leave what has to itself: a hung piece of work keeps nobody waiting."""
        self._running, self._closed = 0, True
        if "_worker" in vars(self):
            self._worker.stop()
