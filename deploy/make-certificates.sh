#!/bin/sh
# Makes an authority, once, and a certificate for each node of EventStoreDB. They are valid for a year: one that is older than ten
# months is made anew. Nodes that run take it after a restart, one after the other.
set -eu
root=${1:-}

# Written beside and moved into its place: a part of a pair is never found there.
if [ ! -f "$root/authority/ca.crt" ]; then
  rm -rf "$root/authority/new"
  es-gencert-cli create-ca -days 3650 -out "$root/authority/new"
  mv "$root/authority/new/ca.key" "$root/authority/new/ca.crt" "$root/authority/"
fi
cp "$root/authority/ca.crt" "$root/trusted/ca.crt.new"
chmod 444 "$root/trusted/ca.crt.new"
mv -f "$root/trusted/ca.crt.new" "$root/trusted/ca.crt"

for node in node1 node2 node3; do
  [ -z "$(find "$root/certs/$node/node.crt" -mtime -300 2>/dev/null)" ] || continue
  rm -rf "$root/certs/$node.new"
  es-gencert-cli create-node -ca-certificate "$root/authority/ca.crt" -ca-key "$root/authority/ca.key" -out "$root/certs/$node.new" -dns-names "$node"
  # The nodes run as another user than whoever made it.
  chmod -R a+rX "$root/certs/$node.new"
  rm -rf "$root/certs/$node"
  mv "$root/certs/$node.new" "$root/certs/$node"
done
