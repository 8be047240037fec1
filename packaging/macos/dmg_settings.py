"""What the disk image looks like; dmgbuild runs this file with `defines` given (packaging/macos/build.py)."""

from pathlib import PurePosixPath

app = defines["app"]  # noqa: F821 - dmgbuild puts it there
files = [app]
symlinks = {"Applications": "/Applications"}
badge_icon = defines["icon"]  # noqa: F821 - likewise
background = defines["background"]  # noqa: F821 - likewise
format = "ULMO"  # noqa: A001 - dmgbuild's name; LZMA, which every macOS that Qt still runs on can open
filesystem = "APFS"
window_rect = ((200, 200), (660, 420))
default_view = "icon-view"
show_status_bar = show_tab_view = show_toolbar = show_pathbar = show_sidebar = False
icon_size = 128
text_size = 13
# the app is dragged from right to left, as Arabic is read; nothing else is in the window
icon_locations = {PurePosixPath(app).name: (490, 215), "Applications": (170, 215)}
