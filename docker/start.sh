#!/bin/sh
# Each node needs a name of its own, which owns its job locks; a container's host name lasts over its restarts.
export KUTSE_NODE_NAME="${KUTSE_NODE_NAME:-$(hostname)}"
exec java -XX:MaxRAMPercentage=75 ${JAVA_OPTS:-} -jar kutseeksam.jar "$@"
