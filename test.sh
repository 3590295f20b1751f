#!/usr/bin/env bash
# Runs every test. As root on Debian it first installs what the tests need; otherwise it says what is missing, and tests that need it
# are skipped. Last line: "N passed, N failed, N skipped"; anything but success ends with an exit code other than 0.
#   ./test.sh [further arguments for dotnet test, for example --filter FullyQualifiedName~Ticket]
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

# command, or a path with wildcards : Debian package : what needs it
needs=(
  "chromium:chromium:browser tests of the screens"
  "espeak-ng:espeak-ng:spoken calls and reading aloud"
  "soffice:libreoffice-writer-nogui:reports and forms as PDF"
  "pdftotext:poppler-utils:tests that read the PDF again"
  "/usr/share/fonts/truetype/liberation*/LiberationSerif-Regular.ttf:fonts-liberation:type of the PDF, as wide as Times New Roman"
)

have() {
  case $1 in
    /*) compgen -G "$1" >/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

missing=() packages=()
look() {
  local need rest
  missing=() packages=()
  for need in "${needs[@]}"; do
    have "${need%%:*}" && continue
    rest=${need#*:}
    missing+=("${rest%%:*} (${rest#*:})")
    packages+=("${rest%%:*}")
  done
}

look
if ((${#missing[@]})) && [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
  echo "Installing: ${packages[*]}"
  export DEBIAN_FRONTEND=noninteractive
  apt_log=$(mktemp)
  if ! { apt-get update -q && apt-get install -q -y --no-install-recommends "${packages[@]}"; } </dev/null >"$apt_log" 2>&1; then
    tail -n 5 "$apt_log" >&2
  fi
  rm -f "$apt_log"
  look
fi
if ((${#missing[@]})); then
  echo "Missing, tests that need it are skipped:"
  printf '  %s\n' "${missing[@]}"
else
  export HCC_REQUIRE_ALL=1 # everything is there: a test may not skip itself for want of a tool
fi

none() {
  echo "$1" >&2
  echo "0 passed, 0 failed, 0 skipped"
  exit 1
}

command -v dotnet >/dev/null || none "The .NET 10 SDK is missing (no dotnet on the PATH)."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 # the system's Chromium is used

locked=()
compgen -G '*/packages.lock.json' >/dev/null && locked=(--locked-mode)
dotnet restore HCC.sln ${locked[@]+"${locked[@]}"} -v:q || none "The packages could not be restored."
dotnet build HCC.sln --no-restore -c Release -m:2 -v:q -clp:NoSummary || none "The build failed."

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
dotnet test HCC.sln --no-build -c Release --logger trx --results-directory "$results" "$@"
status=$?

# Skipped ones are total minus executed: the trx logger leaves its own count of them at 0.
total=0 passed=0 failed=0 executed=0
shopt -s nullglob
for trx in "$results"/*.trx; do
  counters=$(grep -o '<Counters [^>]*>' "$trx" | head -n 1)
  count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
  total=$((total + $(count total))) passed=$((passed + $(count passed)))
  failed=$((failed + $(count failed))) executed=$((executed + $(count executed)))
done
((failed += executed - passed - failed)) # timed out, aborted
skipped=$((total - executed))

if ((failed)); then
  echo
  echo "Failed:"
  for trx in "$results"/*.trx; do
    grep -o '<UnitTestResult [^>]*>' "$trx" | grep -v -E 'outcome="(Passed|NotExecuted)"' |
      sed -n 's/.* testName="\([^"]*\)".*/  \1/p' | sed 's/&quot;/"/g; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g'
  done | sort -u
fi
((passed + failed == 0)) && { echo "No test ran." >&2; status=1; }
((failed && status == 0)) && status=1
((status && !failed)) && echo "dotnet test ended with code $status." >&2
echo "$passed passed, $failed failed, $skipped skipped"
exit $status
