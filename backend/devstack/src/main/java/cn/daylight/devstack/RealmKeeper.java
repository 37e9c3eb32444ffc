package cn.daylight.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes the running realm equal to its files, and says what it had to change. */
public final class RealmKeeper {
    private static final Set<String> BUILTIN_CLIENTS = Set.of("account", "account-console", "admin-cli", "broker",
            "realm-management", "security-admin-console");
    private static final Set<String> BUILTIN_ROLES = Set.of("offline_access", "uma_authorization",
            "default-roles-" + Realm.NAME);
    private static final String BASE = "/" + Realm.NAME;
    private final KeycloakAdmin admin;
    private final Realm realm;
    private final List<String> changes = new ArrayList<>();

    /**
     * Touches nothing yet.
     *
     * @param admin the running server's administration
     * @param realm what the realm must be
     */
    public RealmKeeper(KeycloakAdmin admin, Realm realm) {
        this.admin = admin;
        this.realm = realm;
    }

    /**
     * Creates the realm, or repairs it.
     *
     * @return one line per change made, empty when nothing differed
     */
    public List<String> reconcile() {
        if (admin.get(BASE).isMissingNode()) {
            admin.post("", realm.composed());
            changes.add("realm created");
        }
        boolean created = !changes.isEmpty();
        settings();
        roles();
        clients();
        identityProviders();
        users();
        // the repairs a fresh import needs are part of creating, not drift worth a line each
        return created ? List.of("realm created with " + realm.users().size() + " accounts") : List.copyOf(changes);
    }

    private void settings() {
        ObjectNode wanted = realm.settings();
        List<String> differences = Json.differences(wanted, admin.get(BASE));
        if (!differences.isEmpty()) {
            admin.put(BASE, wanted);
            differences.forEach(text -> changes.add("setting " + text));
        }
        for (Map.Entry<String, JsonNode> action : realm.requiredActions().properties()) {
            String path = BASE + "/authentication/required-actions/" + action.getKey();
            put(path, (ObjectNode) action.getValue(), "required action " + action.getKey());
        }
        JsonNode profile = admin.get(BASE + "/users/profile");
        JsonNode wantedProfile = realm.userProfile();
        if (!profile.path("attributes").equals(wantedProfile.path("attributes"))
                || profile.has("unmanagedAttributePolicy")) {
            admin.put(BASE + "/users/profile", wantedProfile);
            changes.add("user profile put back");
        }
    }

    private void roles() {
        Map<String, JsonNode> have = byName(admin.get(BASE + "/roles?max=1000&briefRepresentation=false"), "name");
        Set<String> wanted = new TreeSet<>();
        for (JsonNode role : realm.roles()) {
            String name = role.path("name").asText();
            wanted.add(name);
            JsonNode actual = have.get(name);
            if (actual == null) {
                admin.post(BASE + "/roles", role);
                changes.add("role " + name + " created");
            } else {
                put(BASE + "/roles/" + name, (ObjectNode) role, "role " + name);
                dropComposites(name, Set.of());
            }
        }
        for (String name : have.keySet()) {
            if (!wanted.contains(name) && !BUILTIN_ROLES.contains(name)) {
                admin.delete(BASE + "/roles/" + KeycloakAdmin.encoded(name), null);
                changes.add("DRIFT: unknown role " + name + " removed");
            }
        }
        // whoever adds a post's role here gives it to every account at once
        dropComposites("default-roles-" + Realm.NAME, BUILTIN_ROLES);
    }

    private void dropComposites(String role, Set<String> allowed) {
        String path = BASE + "/roles/" + role + "/composites";
        JsonNode composites = admin.get(path);
        for (JsonNode composite : composites) {
            boolean account = composite.path("clientRole").asBoolean() && "default-roles-daylight".equals(role);
            if (!allowed.contains(composite.path("name").asText()) && !account) {
                admin.delete(path, Json.array().add(composite));
                changes.add("DRIFT: role " + composite.path("name").asText() + " taken out of " + role);
            }
        }
    }

    private void clients() {
        Map<String, JsonNode> have = byName(admin.get(BASE + "/clients?max=1000"), "clientId");
        for (JsonNode client : realm.clients()) {
            String clientId = client.path("clientId").asText();
            if (!have.containsKey(clientId)) {
                admin.post(BASE + "/clients", client);
                changes.add("client " + clientId + " created");
                have.put(clientId, admin.get(BASE + "/clients?clientId=" + clientId).path(0));
            }
            new ClientKeeper(admin, have.get(clientId), changes).repair((ObjectNode) client);
        }
        for (JsonNode client : realm.builtinClients()) {
            JsonNode actual = have.get(client.path("clientId").asText());
            if (actual != null) {
                new ClientKeeper(admin, actual, changes).repairSettings((ObjectNode) client);
            }
        }
        new ClientKeeper(admin, have.get(Realm.SPA), changes).repairScope(realm.roles());
        Set<String> wanted = new TreeSet<>(BUILTIN_CLIENTS);
        realm.clients().forEach(client -> wanted.add(client.path("clientId").asText()));
        have.forEach((clientId, client) -> {
            if (!wanted.contains(clientId)) {
                admin.delete(BASE + "/clients/" + client.path("id").asText(), null);
                changes.add("DRIFT: unknown client " + clientId + " removed");
            }
        });
    }

    private void identityProviders() {
        for (JsonNode provider : admin.get(BASE + "/identity-provider/instances")) {
            String alias = provider.path("alias").asText();
            admin.delete(BASE + "/identity-provider/instances/" + KeycloakAdmin.encoded(alias), null);
            changes.add("DRIFT: identity provider " + alias + " removed");
        }
        for (JsonNode group : admin.get(BASE + "/groups")) {
            admin.delete(BASE + "/groups/" + group.path("id").asText(), null);
            changes.add("DRIFT: group " + group.path("name").asText() + " removed (roles come from appointments)");
        }
    }

    private void users() {
        if (!realm.isDemo()) {
            return;
        }
        Map<String, JsonNode> wanted = byName(realm.users(), "username");
        Map<String, JsonNode> have = byName(admin.get(BASE + "/users?max=10000"), "username");
        wanted.forEach((name, user) -> {
            JsonNode actual = have.get(name);
            if (actual != null && !actual.path("id").equals(user.path("id"))) {
                admin.delete(BASE + "/users/" + actual.path("id").asText(), null);
                changes.add("DRIFT: account " + name + " had another id and was removed");
                actual = null;
            }
            if (actual == null) {
                create(user);
            } else {
                ObjectNode settings = ((ObjectNode) user.deepCopy()).without(List.of("realmRoles"));
                put(BASE + "/users/" + user.path("id").asText(), settings, "account " + name);
            }
        });
        have.forEach((name, user) -> roleMappings(user.path("id").asText(), name, wanted.get(name)));
    }

    /** A partial import is the only call that keeps the id we choose. */
    private void create(JsonNode user) {
        ObjectNode whole = user.deepCopy();
        whole.putArray("credentials").add(realm.credential());
        ObjectNode body = Json.object().put("ifResourceExists", "FAIL");
        body.putArray("users").add(whole);
        admin.post(BASE + "/partialImport", body);
        changes.add("account " + user.path("username").asText() + " created");
    }

    private void roleMappings(String id, String name, JsonNode wanted) {
        Set<String> roles = new TreeSet<>();
        if (wanted != null) {
            roles.addAll(Json.texts(wanted.path("realmRoles")));
        }
        String path = BASE + "/users/" + id + "/role-mappings";
        JsonNode mappings = admin.get(path);
        for (JsonNode role : mappings.path("realmMappings")) {
            String roleName = role.path("name").asText();
            if (!roles.remove(roleName) && !BUILTIN_ROLES.contains(roleName)) {
                admin.delete(path + "/realm", Json.array().add(role));
                changes.add("DRIFT: account " + name + " had role " + roleName + ", taken away");
            }
        }
        for (JsonNode client : mappings.path("clientMappings")) {
            admin.delete(path + "/clients/" + client.path("id").asText(), client.path("mappings"));
            changes.add("DRIFT: account " + name + " had roles of client " + client.path("client").asText()
                    + ", taken away");
        }
        for (String missing : roles) {
            ArrayNode body = Json.array().add(admin.get(BASE + "/roles/" + missing));
            admin.post(path + "/realm", body);
            changes.add("account " + name + " given role " + missing);
        }
    }

    /** Puts one object when a named property differs; the rest of it stays as it is. */
    private void put(String path, ObjectNode wanted, String what) {
        JsonNode actual = admin.get(path);
        List<String> differences = Json.differences(wanted, actual);
        if (!differences.isEmpty()) {
            admin.put(path, ((ObjectNode) actual.deepCopy()).setAll(wanted));
            differences.forEach(text -> changes.add(what + ": " + text));
        }
    }

    private static Map<String, JsonNode> byName(JsonNode list, String key) {
        Map<String, JsonNode> map = new HashMap<>();
        list.forEach(element -> map.put(element.path(key).asText(), element));
        return map;
    }
}
