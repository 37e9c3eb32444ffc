# One import document from the realm's files, for production: no accounts, second factor required.
# The same composition as Realm.composed() in backend/devstack. Run with --slurpfile for each file.
$realm[0] + {
  roles: { realm: $roles[0] },
  clients: ($clients[0] + [$builtin[0][] | select(.clientId == "admin-cli")]),
  scopeMappings: [{ client: "daylight-spa", roles: [$roles[0][].name] }],
  requiredActions: [$actions[0] | to_entries[] | { alias: .key, providerId: .key, config: {} } + .value],
  components: {
    "org.keycloak.userprofile.UserProfileProvider": [{
      providerId: "declarative-user-profile",
      config: { "kc.user.profile.config": [$profile[0] | tojson] }
    }]
  },
  users: []
}
