#!/bin/sh
# compose-realm.sh REALM_FOLDER: prints the import document. ${DAYLIGHT_PUBLIC_URL} is filled in by Keycloak.
set -eu
here=$(dirname "$0")
jq -n -f "$here/realm.jq" --slurpfile realm "$1/realm.json" --slurpfile roles "$1/roles.json" \
  --slurpfile clients "$1/clients.json" --slurpfile builtin "$1/clients-builtin.json" \
  --slurpfile actions "$1/required-actions.json" --slurpfile profile "$1/user-profile.json"
