#!/usr/bin/env bash
# Builds the host and starts it with the demonstration center and an embedded database.
#   ./run.sh [--urls U] [--data D] [--speed X] [further settings for the host]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

usage() {
  cat <<'TEXT'
./run.sh [--urls U] [--data D] [--speed X] [...]
  --urls U    where to listen (default http://localhost:5080)
  --data D    folder of the database, keys and backups (default: data/ beside this script)
  --speed X   how much faster than the clock the demonstration runs
Everything else is handed to the host as it stands. Ctrl-C stops it.
TEXT
}

urls=http://localhost:5080
data=${HCC__Data:-$root/data}
rest=()
while (($#)); do
  case $1 in
    --urls | --data | --speed)
      [[ $# -ge 2 ]] || { echo "run.sh: $1 needs a value" >&2; exit 2; }
      case $1 in
        --urls) urls=$2 ;;
        --data) data=$2 ;;
        --speed) export HCC__DemoSpeed=$2 ;;
      esac
      shift 2 ;;
    --urls=*) urls=${1#*=}; shift ;;
    --data=*) data=${1#*=}; shift ;;
    --speed=*) export HCC__DemoSpeed=${1#*=}; shift ;;
    -h | --help) usage; exit 0 ;;
    *) rest+=("$1"); shift ;;
  esac
done

if ! command -v dotnet >/dev/null; then
  echo "run.sh: the .NET 10 SDK is missing (no dotnet on the PATH). Install it and start again." >&2
  exit 1
fi
if ! (cd "$root" && dotnet --version >/dev/null 2>&1); then
  echo "run.sh: dotnet is there, but no SDK that fits global.json (.NET 10). Found:" >&2
  (cd / && dotnet --list-sdks >&2) || true
  exit 1
fi

mkdir -p "$data"
HCC__Data=$(cd "$data" && pwd)
export HCC__Data
export HCC__Demo=true
export ASPNETCORE_ENVIRONMENT=Demo
export ASPNETCORE_CONTENTROOT=$root/HCC.Dashboard

# The answer of the build is shown only when it fails.
echo "Building …"
if ! log=$(cd "$root" && dotnet build HCC.Dashboard/HCC.Dashboard.csproj -c Release -m:2 -nologo -v:q -clp:NoSummary 2>&1); then
  printf '%s\n' "$log" >&2
  echo "run.sh: the build failed." >&2
  exit 1
fi

# exec: Ctrl-C and SIGTERM reach the host itself.
exec dotnet "$root/HCC.Dashboard/bin/Release/net10.0/HCC.Dashboard.dll" --urls "$urls" ${rest[@]+"${rest[@]}"}
