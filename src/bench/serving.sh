#!/usr/bin/env bash
# Serves one merged feed of the demo by the desk and by nginx, the same bytes, and prints a table:
#   ./mvnw package -DskipTests && src/bench/serving.sh
# Needs nginx, wrk and curl. Each round measures one after the other on loopback; the demo keeps filing meanwhile.
set -euo pipefail
cd "$(dirname "$0")/../.."
jar=${JAR:-target/wiredesk.jar} rounds=${ROUNDS:-3} seconds=${SECONDS_EACH:-5} connections=${CONNECTIONS:-64}
java=${JAVA:-java} port=${PORT:-18080} mirror=$((${PORT:-18080} + 1)) path=/feeds/world.atom
work=$(mktemp -d)
trap 'kill $desk $(cat "$work/nginx.pid") 2>/dev/null; rm -rf "$work"' EXIT
jar=$(realpath "$jar")

(cd "$work" && exec "$java" -Xmx512m ${JAVA_OPTS:-} -jar "$jar" --spring.profiles.active=demo --server.port=$port >desk.log 2>&1) &
desk=$!
until [ "$(curl -s "http://127.0.0.1:$port$path" | grep -c '<entry')" -ge 60 ]; do sleep 1; done
sleep 5

# nginx as its manual recommends for files: sendfile, open files kept, packed beforehand, no log.
mkdir -p "$work/www/feeds"
curl -s "http://127.0.0.1:$port$path" -o "$work/www$path"
curl -s -H 'Accept-Encoding: gzip' "http://127.0.0.1:$port$path" -o "$work/www$path.gz"
chmod -R a+rX "$work"
cat >"$work/nginx.conf" <<CONF
worker_processes 2;
pid $work/nginx.pid;
error_log $work/error.log;
events { worker_connections 20000; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; gzip_static on;
  open_file_cache max=100; open_file_cache_valid 1h; types { application/atom+xml atom; }
  server { listen 127.0.0.1:$mirror backlog=4096; root $work/www; add_header Cache-Control "max-age=60, stale-while-revalidate=300"; }
}
CONF
nginx -c "$work/nginx.conf"
workers=$(pgrep -d ' ' -P "$(cat "$work/nginx.pid")")

ticks() { cat $(printf '/proc/%s/stat ' "$@") | awk '{s += $14 + $15} END {print s}'; }
# name, URL, process ids, wrk's further arguments: requests/s, CPU µs a request, p99
measure() {
  local name=$1 url=$2 pids=$3; shift 3
  local before after out requests
  before=$(ticks $pids)
  out=$(wrk -t1 -c"$connections" -d"${seconds}s" --latency "$@" "$url")
  after=$(ticks $pids)
  requests=$(awk '/requests in/ {print $1}' <<<"$out")
  awk -v n="$name" -v t=$((after - before)) -v r="$requests" -v hz="$(getconf CLK_TCK)" -v d="$seconds" \
    -v p="$(awk '$1 == "99%" {print $2}' <<<"$out")" -v e="$(grep -cE 'Non-2xx|Socket errors' <<<"$out" || true)" \
    'BEGIN {printf "%s %d %.1f %s %d\n", n, r / d, t * 1e6 / hz / r, p, e}'
}
etag() { curl -sI ${2:+-H "$2"} "$1" | tr -d '\r' | awk 'tolower($1) == "etag:" {print $2}'; }

for url in "http://127.0.0.1:$port$path" "http://127.0.0.1:$mirror$path"; do wrk -t1 -c"$connections" -d"${WARM:-8}s" "$url" >/dev/null; done
for _ in $(seq "$rounds"); do
  for kind in identity gzip 304; do
    for who in nginx desk; do
      if [ $who = nginx ]; then url="http://127.0.0.1:$mirror$path" pids=$workers; else url="http://127.0.0.1:$port$path" pids=$desk; fi
      case $kind in
        identity) measure "$kind $who" "$url" "$pids" ;;
        gzip) measure "$kind $who" "$url" "$pids" -H 'Accept-Encoding: gzip' ;;
        304) measure "$kind $who" "$url" "$pids" -H 'Accept-Encoding: gzip' -H "If-None-Match: $(etag "$url" 'Accept-Encoding: gzip')" ;;
      esac
    done
  done
done | tee "$work/figures" >&2

stat -c '%n: %s bytes' "$work/www$path" "$work/www$path.gz" | sed "s|$work/www||"
awk '
  { k = $1; w = $2; n[k, w]++; r[k, w] = r[k, w] " " $3; c[k, w] = c[k, w] " " $4; p[k, w] = p[k, w] " " $5; order[k] = 1 }
  function median(list,  a, m, i, j, t) { m = split(list, a, " "); for (i = 1; i <= m; i++) for (j = i + 1; j <= m; j++) if (a[j] + 0 < a[i] + 0) { t = a[i]; a[i] = a[j]; a[j] = t } return a[int((m + 1) / 2)] }
  END {
    print "| answer | nginx req/s | desk req/s | ratio | nginx CPU µs | desk CPU µs | nginx p99 | desk p99 |"
    print "|---|---|---|---|---|---|---|---|"
    split("identity gzip 304", kinds, " ")
    for (i = 1; i <= 3; i++) { k = kinds[i]
      printf "| %s | %d | %d | %.2f | %.1f | %.1f | %s | %s |\n", k, median(r[k, "nginx"]), median(r[k, "desk"]), median(r[k, "desk"]) / median(r[k, "nginx"]), median(c[k, "nginx"]), median(c[k, "desk"]), median(p[k, "nginx"]), median(p[k, "desk"]) }
  }' "$work/figures"
