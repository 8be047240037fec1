"""What is installed is pinned to the byte, and bills of materials list what is pinned: no net is needed to see it."""

import json
import re
from importlib import metadata
from pathlib import Path

import materials
import pytest

LOCKS = {path.stem: path for path in (Path(__file__).resolve().parents[2] / "packaging" / "locks").glob("*.txt")}
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")
LEFT_OUT = {"docopt", "pip"}  # as packaging/lock.sh says


@pytest.mark.parametrize("lock", LOCKS.values(), ids=LOCKS.keys())
def test_every_line_is_a_version_or_one_of_its_hashes(lock: Path) -> None:
    lines = [line for line in lock.read_text(encoding="utf-8").splitlines() if not re.match(r" *(#|$)", line)]
    pins = [number for number, line in enumerate(lines) if materials.PIN.match(line)]
    assert pins
    assert all(HASH.fullmatch(line) for number, line in enumerate(lines) if number not in pins)
    assert not {number + 1 for number in pins} & {*pins, len(lines)}, "a version without a hash"


def test_editors_developers_and_bundles_get_the_same_versions() -> None:
    runtime, developed = materials.pinned(LOCKS["runtime"]), materials.pinned(LOCKS["dev"])
    assert runtime.keys() - LEFT_OUT <= developed.keys()
    for other in (developed, materials.pinned(LOCKS["shipped"]), materials.pinned(LOCKS["bundle"])):
        assert {name: runtime[name] for name in runtime.keys() & other.keys()} == {
            name: other[name] for name in runtime.keys() & other.keys()
        }


def needed(name: str) -> set[str]:
    """The distributions that one needs on this system, with what these need, by what is installed."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        asked = metadata.requires(waiting.pop()) or []
        names = {materials.plain(re.split(r"[ (<>=!~;\[]", line)[0]) for line in asked if "extra ==" not in line}
        fresh = {one for one in names if one not in found | LEFT_OUT and _is_installed(one)}
        found |= fresh
        waiting += fresh
    return found


def _is_installed(name: str) -> bool:
    return any(True for _one in metadata.distributions(name=name))


def test_all_that_tadqiq_needs_is_pinned() -> None:
    assert {"pyside6-essentials", "sqlite-fts4"} < needed("tadqiq")  # one of ours, one of another's
    assert needed("tadqiq") <= materials.pinned(LOCKS["shipped"]).keys()


def test_what_is_installed_here_is_what_is_pinned() -> None:
    pinned = materials.pinned(LOCKS["dev"])
    installed = {materials.plain(one.name): one.version for one in metadata.distributions()}
    assert not {name for name in pinned.keys() & installed.keys() if installed[name] not in pinned[name]}


@pytest.mark.parametrize(
    ("listed", "amiss"),
    [
        ({"Arabic_Reshaper": "3.1.0", "tadqiq": "1"}, []),
        ({"arabic-reshaper": "3.0.0", "tadqiq": "1"}, ["arabic-reshaper: 3.0.0 instead of 3.1.0"]),
        ({"tadqiq": "1"}, ["arabic-reshaper: missing instead of 3.1.0"]),
        ({"arabic-reshaper": "3.1.0", "left-pad": "2"}, ["left-pad: 2 instead of missing"]),
    ],
)
def test_a_bill_of_materials_is_held_against_the_lock(tmp_path: Path, listed: dict[str, str], amiss: list[str]) -> None:
    lock, bill = tmp_path / "lock.txt", tmp_path / "sbom.cdx.json"
    lock.write_text(f"arabic-reshaper==3.1.0 \\\n    --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    packages = [materials.component("library", *one) | {"purl": f"pkg:pypi/{one[0]}"} for one in listed.items()]
    content = {"components": [*packages, materials.component("framework", "Qt", "6")]}
    bill.write_text(json.dumps(content), encoding="utf-8")
    assert materials.amiss(bill, lock) == amiss
