"""One way off the main thread: plain values in; results and failures are both delivered on the main thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from annotator.errors import UserError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Result = TypeVar("Result")


@dataclass(frozen=True)
class _Job(Generic[Result]):
    future: Future[Result]
    done: Callable[[Result], None]
    failed: Callable[[UserError], None]

    def deliver(self) -> None:
        if self.future.cancelled():
            return
        error = self.future.exception()
        if isinstance(error, UserError):
            self.failed(error)
        elif error is not None:
            raise error
        else:
            self.done(self.future.result())


class Tasks(QObject):
    """Runs work one piece after the other in a thread of its own.

    Work must not touch widgets or the library. What a person can mend goes to `failed`; any other exception is raised
    again on the main thread, where the crash reporter sees it.
    """

    began = Signal()
    """Something is being worked on."""
    idle = Signal()
    """Nothing is being worked on any more."""

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running = 0
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @cached_property
    def _executor(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - not needed while the window starts

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="tadqiq")

    def run(
        self, work: Callable[[], Result], done: Callable[[Result], None], failed: Callable[[UserError], None]
    ) -> None:
        """Start `work`; one of `done` and `failed` is called later on the main thread."""
        self._running += 1
        self.began.emit()
        future = self._executor.submit(work)
        job = _Job(future, done, failed)
        future.add_done_callback(lambda _future: self._finished.emit(job))

    @Slot(object)
    def _deliver(self, job: _Job[object]) -> None:
        self._running -= 1
        if not self._running:
            self.idle.emit()
        job.deliver()

    def close(self) -> None:
        """Forget what has not begun and wait for what has."""
        self._finished.disconnect(self._deliver)
        if "_executor" in vars(self):
            self._executor.shutdown(wait=True, cancel_futures=True)
