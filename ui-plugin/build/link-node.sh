#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Puts links to a Node.js that is present where frontend-maven-plugin looks for its own.
# usage: link-node.sh NODE_HOME TARGET    (NODE_HOME/bin/node and npm beside it)
set -eu

node="$1/bin/node"
target="$2"

if ! "$node" -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'; then
  echo "The Node.js in $1 is older than 20.19, or does not run." >&2
  echo "Name another with -Dnode.home=DIR, or let Maven download one with -Pnode-download." >&2
  exit 1
fi

npm=
for candidate in "$1/lib/node_modules/npm" "$1/share/nodejs/npm" "$1/share/npm"; do
  if [ -f "$candidate/bin/npm-cli.js" ]; then
    npm="$candidate"
    break
  fi
done
if [ -z "$npm" ]; then
  echo "There is a Node.js in $1, but no npm. Install npm, or name another Node.js with -Dnode.home=DIR." >&2
  exit 1
fi

mkdir -p "$target/node_modules"
ln -sfn "$node" "$target/node"
ln -sfn "$npm" "$target/node_modules/npm"
