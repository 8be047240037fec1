#!/bin/sh
# Pin every package with its hashes, for every system and Python ≥ 3.11, without index addresses: packaging/lock.sh
# `runtime` is what an editor's environment holds, `dev` adds what checks it; `shipped` is what an installer carries,
# `bundle` adds what freezes it. the others are tools in environments of their own.
set -eu
cd "$(dirname "$0")/.."
uv="${UV:-.venv/bin/uv}"
compile() {
    out=$1
    shift
    "$uv" pip compile "$@" --quiet --universal --python-version 3.11 --generate-hashes --no-header \
        --no-emit-index-url --no-emit-find-links --output-file "packaging/locks/$out.txt"
}
# what is said on standard input, for a tool that the project does not depend on
tool() {
    out=$1
    shift
    printf '%s\n' "$@" | compile "$out" -
}
mkdir -p packaging/locks
compile runtime pyproject.toml --group runtime-build
# docopt serves num2words' own command, which nobody calls, and has no wheel: nothing is built on an editor's machine
compile dev pyproject.toml --group runtime-build --group dev --no-emit-package docopt
# sqlite-utils asks for pip, which serves a command of its own that nobody calls
compile shipped pyproject.toml --constraints packaging/locks/runtime.txt --no-emit-package pip
compile bundle pyproject.toml --constraints packaging/locks/runtime.txt --group bundle --no-emit-package pip
tool sbom cyclonedx-bom
# what the detector's speed is compared with
tool peers "pyduckling-native-phihos<0.4; python_version < '3.12'" "pyduckling-native-phihos; python_version >= '3.12'" mahad
tool dmg dmgbuild
tool workflows check-jsonschema zizmor
# for the check under Wine: what PyInstaller wants on Windows, and a wheel that carries CPython's Windows DLLs
tool wine pefile pywin32-ctypes colorama
tool wine-python panda3d==1.10.16
