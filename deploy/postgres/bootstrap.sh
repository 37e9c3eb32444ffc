#!/usr/bin/env bash
# Runs bootstrap.sql part by part: the same file ./daylight up uses. May be run again by hand to put passwords back.
set -euo pipefail

script=${BOOTSTRAP_SQL:-/daylight/bootstrap.sql}
text=$(cat "$script")
fill() { # placeholder, value
  [[ $2 =~ ^[A-Za-z0-9]{8,200}$ ]] || { echo "$1 must be 8 to 200 letters and digits" >&2; exit 1; }
  text=${text//"\${$1}"/$2}
}
fill owner_password "${DAYLIGHT_DB_OWNER_PASSWORD:?}"
fill app_password "${DAYLIGHT_DB_PASSWORD:?}"
fill keycloak_password "${KEYCLOAK_DB_PASSWORD:?}"

ask() { psql -v ON_ERROR_STOP=1 -qtAX --username "${POSTGRES_USER:-postgres}" --dbname "$@"; }

run_part() { # database, owner or nothing, statements
  if [ -n "$2" ] && [ -z "$(ask postgres -c "select 1 from pg_database where datname = '$1'")" ]; then
    ask postgres -c "create database $1 owner $2 template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C.UTF-8'"
  fi
  ask "$1" -f - <<<"$3"
}

database='' owner='' part=''
while IFS= read -r line; do
  if [[ $line =~ ^---\ in\ ([a-z]+)(\ owned\ by\ ([a-z_]+))?$ ]]; then
    found=("${BASH_REMATCH[1]}" "${BASH_REMATCH[3]:-}")
    [ -z "$database" ] || run_part "$database" "$owner" "$part"
    database=${found[0]} owner=${found[1]} part=''
  else
    part+=$line$'\n'
  fi
done <<<"$text"
run_part "$database" "$owner" "$part"
