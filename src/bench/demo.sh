# The packed desk with the demo's wires, for benchmarks that are sourced from here. JAR, JAVA, JAVA_OPTS and PORT may be
# set. Works in a folder of its own, and ends what it started.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
jar=${JAR:-target/wiredesk.jar} java=${JAVA:-java} port=${PORT:-18080} path=/feeds/world.atom
stop() { echo "$1" >&2; exit 1; }
need() { for program in "$@"; do command -v "$program" >/dev/null || stop "this benchmark needs $program"; done; }
need curl "$java"
[ -f "$jar" ] || stop "this benchmark needs $jar: ./mvnw package -DskipTests"
jar=$(realpath "$jar") work=$(mktemp -d) desk=
trap 'kill $desk $(cat "$work/nginx.pid" 2>/dev/null) 2>/dev/null; wait 2>/dev/null; rm -rf "$work"' EXIT

entries() { curl -s -m 5 "http://127.0.0.1:$port$1" | grep -o "$2" | wc -l || true; }
# Starts the desk and waits, a minute at most, until its feed is as long as it gets.
start() {
  (cd "$work" && exec "$java" -Xmx512m ${JAVA_OPTS:-} -jar "$jar" --spring.profiles.active=demo --server.port="$port" "$@" >desk.log 2>&1) &
  desk=$!
  for _ in $(seq 60); do
    kill -0 $desk 2>/dev/null || { tail -20 "$work/desk.log" >&2; stop "the desk did not start"; }
    [ "$(entries "$path" '<entry')" -ge 60 ] && return
    sleep 1
  done
  tail -20 "$work/desk.log" >&2
  stop "the desk's feed held no 60 entries after a minute"
}
