package cn.daylight.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** What the realm must be: the files of keycloak-realm/ with the address and the demo password filled in. */
public final class Realm {
    /** The realm's name. */
    public static final String NAME = "daylight";
    /** The SPA's client. */
    public static final String SPA = "daylight-spa";
    /** Built-in clients that an import may name without losing roles or mappers Keycloak gives them. */
    private static final Set<String> IMPORTABLE = Set.of("admin-cli");
    private final Path folder;
    private final String publicUrl;
    private final String demoPassword;

    /**
     * Reads nothing yet.
     *
     * @param folder       the realm's source files
     * @param publicUrl    the address people open, without a slash at the end
     * @param demoPassword password of the demo accounts, or null for a realm without demo accounts
     */
    public Realm(Path folder, String publicUrl, String demoPassword) {
        this.folder = folder;
        this.publicUrl = publicUrl;
        this.demoPassword = demoPassword;
    }

    /**
     * The realm of an installation of the door.
     *
     * @param settings folders and ports
     * @param secrets  for the demo password
     * @return the realm with the demo accounts
     */
    public static Realm demo(Settings settings, Secrets secrets) {
        return new Realm(settings.realmFolder(), settings.publicUrl(), secrets.demoPassword());
    }

    /** @return true when the demo accounts belong to the realm and the second factor is relaxed */
    public boolean isDemo() {
        return demoPassword != null;
    }

    /** @return the realm's settings */
    public ObjectNode settings() {
        ObjectNode settings = (ObjectNode) file("realm.json");
        if (isDemo()) {
            settings.setAll((ObjectNode) file("demo.json").get("realm"));
        }
        return settings;
    }

    /** @return required actions by alias */
    public ObjectNode requiredActions() {
        ObjectNode actions = (ObjectNode) file("required-actions.json");
        if (isDemo()) {
            actions.setAll((ObjectNode) file("demo.json").get("requiredActions"));
        }
        return actions;
    }

    /** @return the realm roles */
    public ArrayNode roles() {
        return (ArrayNode) file("roles.json");
    }

    /** @return our own clients */
    public ArrayNode clients() {
        return (ArrayNode) file("clients.json");
    }

    /** @return what Keycloak's own clients must be */
    public ArrayNode builtinClients() {
        return (ArrayNode) file("clients-builtin.json");
    }

    /** @return the user profile */
    public ObjectNode userProfile() {
        return (ObjectNode) file("user-profile.json");
    }

    /** @return the demo accounts with id, username, firstName, realmRoles, attributes.unit; none outside a demo */
    public ArrayNode users() {
        return isDemo() ? (ArrayNode) file("users-demo.json") : Json.array();
    }

    /**
     * The password every demo account gets.
     *
     * @return a credential as Keycloak wants it
     */
    public ObjectNode credential() {
        return Json.object().put("type", "password").put("value", demoPassword).put("temporary", false);
    }

    /** @return one document for Keycloak's import */
    public ObjectNode composed() {
        ObjectNode realm = settings();
        realm.putObject("roles").set("realm", roles());
        ArrayNode clients = realm.putArray("clients").addAll(clients());
        builtinClients().forEach(client -> {
            if (IMPORTABLE.contains(client.path("clientId").asText())) {
                clients.add(client);
            }
        });
        ObjectNode scope = realm.putArray("scopeMappings").addObject().put("client", SPA);
        ArrayNode names = scope.putArray("roles");
        roles().forEach(role -> names.add(role.path("name").asText()));
        ArrayNode actions = realm.putArray("requiredActions");
        requiredActions().properties().forEach(action -> actions.add(Json.object().put("alias", action.getKey())
                .put("providerId", action.getKey()).<ObjectNode>setAll((ObjectNode) action.getValue())
                .set("config", Json.object())));
        realm.putObject("components").putArray("org.keycloak.userprofile.UserProfileProvider").addObject()
                .put("providerId", "declarative-user-profile")
                .putObject("config").putArray("kc.user.profile.config").add(userProfile().toString());
        ArrayNode users = realm.putArray("users");
        users().forEach(user -> {
            ((ObjectNode) user).putArray("credentials").add(credential());
            users.add(user);
        });
        return realm;
    }

    private JsonNode file(String name) {
        try {
            return Json.read(Files.readString(folder.resolve(name)).replace("${DAYLIGHT_PUBLIC_URL}", publicUrl));
        } catch (IOException e) {
            throw new Failure("cannot read keycloak-realm/" + name + ": " + e.getMessage(), e);
        }
    }
}
