# Shared by setup, build, run and test; sourced, never run. Sets `root`, goes there, and prepares the environment.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
script=$(basename "$0")
PATH="$root/node_modules/.bin:$PATH"
# A Node of our own, where the system's is too old (see setup).
for folder in "$root"/build/node/node_modules/node-linux-*/bin; do [ ! -x "$folder/node" ] || PATH="$folder:$PATH"; done
export PATH
# Debian's Emscripten looks for its minifier's acorn among Debian's Node modules.
export NODE_PATH="${NODE_PATH:-/usr/share/nodejs}"

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then bold=$'\e[1m' dim=$'\e[2m' red=$'\e[31m' green=$'\e[32m' plain=$'\e[0m'
else bold='' dim='' red='' green='' plain=''; fi

say() { printf '%s%s%s\n' "$bold" "$*" "$plain"; }
fail() { printf '%s%s: %s%s\n' "$red" "$script" "$*" "$plain" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
first_of() { local name; for name in "$@"; do if have "$name"; then command -v "$name"; return 0; fi; done; return 1; }

# The browsers, by the names that distributions give them; the two variables name others, and the tests read them.
if [ -z "${NUTGRAF_CHROMIUM:-}" ]; then NUTGRAF_CHROMIUM=$(first_of chromium chromium-browser google-chrome-stable google-chrome || true); fi
if [ -z "${NUTGRAF_FIREFOX:-}" ]; then NUTGRAF_FIREFOX=$(first_of firefox-esr firefox || true); fi
for name in NUTGRAF_CHROMIUM NUTGRAF_FIREFOX; do if [ -n "${!name}" ]; then export "${name?}"; else unset "$name"; fi; done

# heartbeat NAME COMMAND…: runs COMMAND, and says every half minute that NAME is still at work.
heartbeat() {
  local name=$1 status=0 beat; shift
  (
    nap=
    trap 'kill "$nap" 2>/dev/null; exit 0' TERM
    for ((passed = 30; ; passed += 30)); do
      sleep 30 >/dev/null 2>&1 &
      nap=$!
      wait "$nap"
      echo "${dim}… $name: $passed s${plain}"
    done
  ) &
  beat=$!
  "$@" || status=$?
  kill "$beat" 2>/dev/null || true
  wait "$beat" 2>/dev/null || true
  return "$status"
}
