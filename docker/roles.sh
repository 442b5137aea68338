#!/bin/bash
# Runs once, when the database's volume is new: the owner's role migrates, the application's role works.
set -euo pipefail
psql --username "$POSTGRES_USER" --set ON_ERROR_STOP=1 --set owner_password="$KUTSE_OWNER_PASSWORD" --set app_password="$KUTSE_APP_PASSWORD" <<'SQL'
create role kutse_owner login password :'owner_password';
create role kutse_app login password :'app_password';
grant kutse_app to kutse_owner;
create database kutseeksam owner kutse_owner;
SQL
