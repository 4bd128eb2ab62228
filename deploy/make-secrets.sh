#!/bin/sh
# Makes the secrets that docker-compose.yml mounts, once: what is there already is left alone.
# Keep a copy of vault_key elsewhere: without it no text can be read, also from a backup.
set -eu
directory=${1:-secrets}
mkdir -p "$directory"
# The directory keeps others out; the files are mounted into containers whose users have other numbers.
chmod 700 "$directory"

random() { od -An -N32 -tx1 /dev/urandom | tr -d ' \n'; }
keep() {
  [ -s "$directory/$1" ] || printf '%s\n' "$2" >"$directory/$1"
  chmod 444 "$directory/$1"
}
of() { cat "$directory/$1"; }

keep vault_key "$(random)"
# With which what is posted to REMINDERS_URL is signed, where that is set.
keep reminders_secret "$(random)"
keep postgres_password "$(random)"
keep redis_password "$(random)"
keep eventstore_password "$(random)"
keep database_url "postgres://zukunftsdialog:$(of postgres_password)@postgres:5432/zukunftsdialog"
keep redis_url "redis://:$(of redis_password)@redis:6379"
keep eventstore_url "esdb://admin:$(of eventstore_password)@node1:2113,node2:2113,node3:2113?tls=true&tlsCAFile=/trusted/ca.crt"
