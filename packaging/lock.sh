#!/bin/sh
# Pin every package with its hashes, for every system and Python ≥ 3.11, without index addresses: packaging/lock.sh
# `runtime` is what an editor's installation holds, `dev` adds what checks it, `bundle` adds what freezes it.
set -eu
cd "$(dirname "$0")/.."
uv="${UV:-.venv/bin/uv}"
lock() {
    out=$1
    shift
    "$uv" pip compile pyproject.toml "$@" --quiet --universal --python-version 3.11 --generate-hashes --no-header \
        --no-emit-index-url --no-emit-find-links --output-file "packaging/locks/$out.txt"
}
mkdir -p packaging/locks
lock runtime --group runtime-build
# docopt serves num2words' own command, which nobody calls, and has no wheel: nothing is built on an editor's machine
lock dev --group runtime-build --group dev --no-emit-package docopt
lock bundle --group runtime-build --group bundle
printf '%s\n' cyclonedx-bom | "$uv" pip compile - --quiet --universal --python-version 3.11 --generate-hashes --no-header \
    --no-emit-index-url --no-emit-find-links --output-file packaging/locks/sbom.txt
