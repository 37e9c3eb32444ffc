package cn.daylight.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One client of the realm, made equal to its file. */
final class ClientKeeper {
    private static final Set<String> SEPARATE = Set.of("protocolMappers", "defaultClientScopes",
            "optionalClientScopes");
    private final KeycloakAdmin admin;
    private final JsonNode actual;
    private final String name;
    private final String path;
    private final List<String> changes;

    /**
     * Touches nothing yet.
     *
     * @param admin   the running server's administration
     * @param actual  the client as it is
     * @param changes where a line per change is added
     */
    ClientKeeper(KeycloakAdmin admin, JsonNode actual, List<String> changes) {
        this.admin = admin;
        this.actual = actual;
        this.name = actual.path("clientId").asText();
        this.path = "/" + Realm.NAME + "/clients/" + actual.path("id").asText();
        this.changes = changes;
    }

    /** Settings, mappers and client scopes. */
    void repair(ObjectNode wanted) {
        repairSettings(wanted);
        repairMappers(wanted.path("protocolMappers"));
        if (wanted.has("defaultClientScopes")) {
            repairClientScopes("default", wanted.path("defaultClientScopes"));
            repairClientScopes("optional", wanted.path("optionalClientScopes"));
        }
    }

    /** Settings only; what the file does not name stays. */
    void repairSettings(ObjectNode wanted) {
        ObjectNode settings = wanted.deepCopy().without(SEPARATE);
        List<String> differences = Json.differences(settings, actual);
        if (differences.isEmpty()) {
            return;
        }
        ObjectNode whole = ((ObjectNode) actual.deepCopy()).without(SEPARATE);
        JsonNode attributes = settings.remove("attributes");
        whole.setAll(settings);
        if (attributes instanceof ObjectNode named) {
            whole.withObjectProperty("attributes").setAll(named);
        }
        admin.put(path, whole);
        differences.forEach(text -> changes.add("client " + name + ": " + text));
    }

    private void repairMappers(JsonNode wanted) {
        Set<String> right = new HashSet<>();
        for (JsonNode mapper : actual.path("protocolMappers")) {
            JsonNode same = find(wanted, mapper.path("name").asText());
            if (same != null && Json.differences((ObjectNode) same, mapper).isEmpty()
                    && same.path("config").size() >= mapper.path("config").size()) {
                right.add(mapper.path("name").asText());
                continue;
            }
            admin.delete(path + "/protocol-mappers/models/" + mapper.path("id").asText(), null);
            changes.add("DRIFT: client " + name + ": mapper " + mapper.path("name").asText() + " removed");
        }
        for (JsonNode mapper : wanted) {
            if (!right.contains(mapper.path("name").asText())) {
                admin.post(path + "/protocol-mappers/models", mapper);
                changes.add("client " + name + ": mapper " + mapper.path("name").asText() + " made");
            }
        }
    }

    private void repairClientScopes(String kind, JsonNode wanted) {
        String list = path + "/" + kind + "-client-scopes";
        Set<String> missing = new TreeSet<>(Json.texts(wanted));
        for (JsonNode scope : admin.get(list)) {
            if (!missing.remove(scope.path("name").asText())) {
                admin.delete(list + "/" + scope.path("id").asText(), null);
                changes.add("DRIFT: client " + name + ": scope " + scope.path("name").asText() + " removed");
            }
        }
        for (JsonNode scope : missing.isEmpty() ? Json.array() : admin.get("/" + Realm.NAME + "/client-scopes")) {
            if (missing.contains(scope.path("name").asText())) {
                admin.put(list + "/" + scope.path("id").asText(), Json.object());
                changes.add("client " + name + ": scope " + scope.path("name").asText() + " added");
            }
        }
    }

    /** Which realm roles the client's tokens may carry: exactly the posts. */
    void repairScope(ArrayNode roles) {
        String list = path + "/scope-mappings/realm";
        Set<String> missing = new TreeSet<>();
        roles.forEach(role -> missing.add(role.path("name").asText()));
        for (JsonNode role : admin.get(list)) {
            if (!missing.remove(role.path("name").asText())) {
                admin.delete(list, Json.array().add(role));
                changes.add("DRIFT: client " + name + ": role " + role.path("name").asText() + " out of scope");
            }
        }
        for (String role : missing) {
            admin.post(list, Json.array().add(admin.get("/" + Realm.NAME + "/roles/" + role)));
            changes.add("client " + name + ": role " + role + " in scope");
        }
    }

    private static JsonNode find(JsonNode list, String name) {
        for (JsonNode element : list) {
            if (element.path("name").asText().equals(name)) {
                return element;
            }
        }
        return null;
    }
}
