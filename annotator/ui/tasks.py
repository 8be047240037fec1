"""One way off the main thread: plain values in; results and failures are both delivered on the main thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from queue import SimpleQueue
from types import TracebackType
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from annotator.errors import UserError

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
    """Carries jobs to the main thread; belongs to no window, so that a worker never meets one that is gone."""

    brought = Signal(object)


class _Worker(threading.Thread):
    """Does jobs in their order until it is told to stop; the process may end without waiting for it.

    What it writes it writes as a whole or not at all, so that ending is as harmless as being killed.
    """

    def __init__(self) -> None:
        super().__init__(name="tadqiq-worker", daemon=True)
        self.jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self.post = _Post()
        self._stopped = False
        self._bringing = threading.Lock()

    def run(self) -> None:
        while (job := self.jobs.get()) is not None and not self._stopped:
            job.run()
            with self._bringing:
                if not self._stopped:
                    self.post.brought.emit(job)

    def stop(self) -> None:
        """Begin nothing more; once this returns, nothing is brought any more: Qt may be gone by then."""
        with self._bringing:
            self._stopped = True
        self.jobs.put(None)


class Tasks(QObject):
    """Runs work one piece after the other in a thread of its own.

    Work must not touch widgets or the library. What a person can mend goes to `failed`; any other exception is raised
    again on the main thread, where the crash reporter sees it.
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
    def _worker(self) -> _Worker:
        worker = _Worker()
        worker.post.brought.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        worker.start()
        return worker

    def run(
        self, work: Callable[[], Result], done: Callable[[Result], None], failed: Callable[[UserError], None]
    ) -> None:
        """Start `work`; one of `done` and `failed` is called later on the main thread. Once closed, nothing is."""
        if self._closed:
            return
        self._running += 1
        self.began.emit()
        self._worker.jobs.put(_Job(lambda: partial(done, work()), failed))

    @Slot(object)
    def _deliver(self, job: _Job) -> None:
        if self._closed:
            return
        self._running -= 1
        if not self._running:
            self.idle.emit()
        job.deliver()

    def close(self) -> None:
        """Forget what has not begun, and leave what has to itself: a hung piece of work keeps nobody waiting."""
        self._running, self._closed = 0, True
        if "_worker" in vars(self):
            self._worker.stop()
