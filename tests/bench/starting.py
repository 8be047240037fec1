"""One start in a process of its own: to a painted window of ours, or to the barest window that PySide6 can show.

    python -m tests.bench.starting LIBRARY      our window on a library, at the article looked at last
    python -m tests.bench.starting              a bare window

The CPU seconds of the process are written when the window is painted. Nothing else may be imported here.
"""

import sys
import time


def bare() -> None:
    """An application and a main window of the same size."""
    from PySide6.QtWidgets import QApplication, QMainWindow  # noqa: PLC0415 - what is measured

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1440, 900)
    window.show()
    window.grab()
    app.quit()


def ours(library: str) -> None:
    """What `tadqiq open` does until the window is painted."""
    import importlib  # noqa: PLC0415 - what is measured
    from pathlib import Path  # noqa: PLC0415 - as above

    importlib.import_module("annotator.cli.main")  # what the command loads first
    from annotator.cli import windows  # noqa: PLC0415 - as above

    windows.hurry()
    from annotator import app, settings  # noqa: PLC0415 - what is measured
    from annotator.store import places  # noqa: PLC0415 - as above
    from annotator.store.library import Library  # noqa: PLC0415 - as above
    from annotator.ui.session import Session  # noqa: PLC0415 - as above
    from annotator.ui.window import Window  # noqa: PLC0415 - as above

    preferences = app.dressed(app.application(), settings.Settings())
    with Library.open(Path(library)) as opened:
        window = Window(Session(opened), preferences)
        window.session.show(places.latest(opened))
        window.show()
        window.grab()
        sys.stdout.write(str(time.process_time()))
        sys.stdout.flush()
        window.tasks.close()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        ours(sys.argv[1])
    else:
        bare()
        sys.stdout.write(str(time.process_time()))
