#!/usr/bin/env bash
# 10,000 readers of the demo on connections that they keep, while it files stories, with 512 MB of heap:
#   ./mvnw package -DskipTests && src/bench/readers.sh
# Needs a JDK and curl, and 1,000 more open files allowed to a program than there are readers. Ends by itself, within two minutes. READERS, REQUESTS (of
# each) and PAUSE (seconds between them on average) may be set, and what demo.sh reads.
source "$(dirname "$0")/demo.sh"
ulimit -n "$(ulimit -Hn)"
open=$(ulimit -n)
[ "$open" = unlimited ] || [ "$open" -ge $((${READERS:-10000} + 1000)) ] || stop "readers.sh needs more open files than $open"
need "${JCMD:=jcmd}"
start
(while "$JCMD" $desk GC.heap_info 2>/dev/null | awk '/total/ {print; exit}'; do sleep 2; done >"$work/heap") &
sampler=$!
"$java" -Xmx1g src/bench/java/dev/wiredesk/publish/Readers.java "$port" "${READERS:-10000}" "${REQUESTS:-4}" "${PAUSE:-5}"
kill $sampler 2>/dev/null || true
echo "heap, the most seen in use: $(grep -o 'used [0-9]*K' "$work/heap" | sort -k2 -n | tail -1) of $(head -1 "$work/heap" | grep -o 'total[^,]*')"
grep VmHWM "/proc/$desk/status"
grep -ciE 'OutOfMemory|Too many open files| WARN | ERROR ' "$work/desk.log" | sed 's/$/ warnings and errors in its log/' || true
