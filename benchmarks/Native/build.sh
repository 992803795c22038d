#!/usr/bin/env bash
# Compiles the native contender: build.sh OUTPUT.so. Needs a C++ compiler and simdjson's header and library (Debian: libsimdjson-dev).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
compiler=${CXX:-c++}
command -v "$compiler" >/dev/null || { echo "There is no C++ compiler ($compiler)." >&2; exit 1; }
echo '#include <simdjson.h>' | "$compiler" -E -x c++ - >/dev/null 2>&1 || { echo "There is no simdjson.h; Debian has it in libsimdjson-dev." >&2; exit 1; }
# Virtual machines may hide that there is LZCNT, without which simdjson would take its slow fallback.
lzcnt=$(grep -qwE 'abm|lzcnt' /proc/cpuinfo 2>/dev/null && echo -mlzcnt || true)
mkdir -p "$(dirname "$1")"
"$compiler" -std=c++17 -O3 -march=native $lzcnt -DNDEBUG -shared -fPIC -o "$1" "$here/simdjson_fold.cpp" -lsimdjson
