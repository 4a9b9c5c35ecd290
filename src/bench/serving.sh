#!/usr/bin/env bash
# Serves one merged feed of the demo by the desk and by nginx, the same bytes, and prints two tables: while the demo
# files stories, and of the same archive at rest.
#   ./mvnw package -DskipTests && src/bench/serving.sh
# Needs nginx, wrk and curl, and ends by itself: three minutes as it stands. Each round measures one after the other on
# loopback. ROUNDS, SECONDS_EACH, WARM (seconds) and CONNECTIONS may be set, and what demo.sh reads; PORT + 1 is nginx's.
source "$(dirname "$0")/demo.sh"
need nginx wrk
rounds=${ROUNDS:-3} seconds=${SECONDS_EACH:-3} connections=${CONNECTIONS:-64} mirror=$((port + 1))

# nginx as its manual recommends for files: sendfile, open files kept, packed beforehand, no log.
mkdir -p "$work/www/feeds"
mirror() {
  curl -s "http://127.0.0.1:$port$path" -o "$work/www$path"
  curl -s -H 'Accept-Encoding: gzip' "http://127.0.0.1:$port$path" -o "$work/www$path.gz"
  chmod -R a+rX "$work"
  stat -c '%n: %s bytes' "$work/www$path" "$work/www$path.gz" | sed "s|$work/www||"
  nginx -c "$work/nginx.conf"
  workers=$(pgrep -d ' ' -P "$(cat "$work/nginx.pid")")
}
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

of() { # who, kind: URL, process ids, wrk's further arguments
  url="http://127.0.0.1:$port$path" pids=$desk asked=()
  [ "$1" = desk ] || { url="http://127.0.0.1:$mirror$path"; pids=$workers; }
  [ "$2" = identity ] || asked=(-H 'Accept-Encoding: gzip')
  [ "$2" != 304 ] || asked+=(-H "If-None-Match: $(etag "$url" 'Accept-Encoding: gzip')")
}
compare() {
  for kind in identity gzip 304; do
    of desk $kind
    wrk -t1 -c"$connections" -d"${WARM:-4}s" "${asked[@]}" "$url" >/dev/null
  done
  for _ in $(seq "$rounds"); do
    for kind in identity gzip 304; do
      for who in nginx desk; do
        of $who $kind
        measure "$kind $who" "$url" "$pids" "${asked[@]}"
      done
    done
  done | tee "$work/figures" >&2
  table
}
table() {
  awk '
    { k = $1; w = $2; r[k, w] = r[k, w] " " $3; c[k, w] = c[k, w] " " $4; p[k, w] = p[k, w] " " $5; failed += $6 }
    function median(list,  a, m, i, j, t) { m = split(list, a, " "); for (i = 1; i <= m; i++) for (j = i + 1; j <= m; j++) if (a[j] + 0 < a[i] + 0) { t = a[i]; a[i] = a[j]; a[j] = t } return a[int((m + 1) / 2)] }
    END {
      print "| answer | nginx req/s | desk req/s | ratio | nginx CPU µs | desk CPU µs | nginx p99 | desk p99 |"
      print "|---|---:|---:|---:|---:|---:|---:|---:|"
      split("identity gzip 304", kinds, " ")
      for (i = 1; i <= 3; i++) { k = kinds[i]
        printf "| %s | %d | %d | %.2f | %.1f | %.1f | %s | %s |\n", k, median(r[k, "nginx"]), median(r[k, "desk"]), median(r[k, "desk"]) / median(r[k, "nginx"]), median(c[k, "nginx"]), median(c[k, "desk"]), median(p[k, "nginx"]), median(p[k, "desk"]) }
      print "measurements with a failed request: " failed + 0
    }' "$work/figures"
}

echo "while the demo files stories"
start
began=$(date -u +%Y-%m-%dT%H:%M:%SZ)
mirror
compare
echo "filed or changed meanwhile: $(entries "/feeds/world.json?count=500&since=$began" '"date_published"') stories"
kill $desk && wait $desk 2>/dev/null || true
nginx -c "$work/nginx.conf" -s stop 2>/dev/null
echo "at rest"
start --wiredesk.poll=false
mirror
compare
