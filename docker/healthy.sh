#!/bin/bash
# Succeeds when this node can serve: asks its readiness over the loopback, with nothing but the shell.
exec 3<>/dev/tcp/127.0.0.1/"${SERVER_PORT:-8080}" || exit 1
printf 'GET /readyz HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
grep -q '"status":"UP"' <&3
