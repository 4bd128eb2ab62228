#!/bin/sh
# Run by the image of PostgreSQL at the first start of a volume: the role of the program, which owns its database and is no superuser.
set -eu
role_password=$(cat "$POSTGRES_PASSWORD_FILE")
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<SQL
create role zukunftsdialog login password '$role_password';
alter database "$POSTGRES_DB" owner to zukunftsdialog;
SQL
