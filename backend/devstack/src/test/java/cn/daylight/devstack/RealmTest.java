package cn.daylight.devstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the realm's files promise. */
class RealmTest {
    private static final Path FOLDER = Path.of("../../keycloak-realm");
    private final Realm demo = new Realm(FOLDER, "http://localhost:8420", "Sun-abcde-1234");
    private final Realm production = new Realm(FOLDER, "https://daylight.example", null);

    @Test
    void noClientAllowsAnythingButTheCodeFlow() {
        for (JsonNode client : demo.composed().path("clients")) {
            String name = client.path("clientId").asText();
            assertFalse(client.path("directAccessGrantsEnabled").asBoolean(true), name);
            assertFalse(client.path("implicitFlowEnabled").asBoolean(true), name);
            assertFalse(client.path("serviceAccountsEnabled").asBoolean(true), name);
            client.path("redirectUris").forEach(uri -> assertFalse(uri.asText().contains("*"), name));
        }
    }

    @Test
    void theSpaMayOnlyReturnToTheProductAndTokensLiveFiveMinutes() {
        JsonNode spa = production.composed().path("clients").path(0);
        assertEquals("daylight-spa", spa.path("clientId").asText());
        assertEquals("[\"https://daylight.example/auth/callback\"]", spa.path("redirectUris").toString());
        assertEquals("S256", spa.path("attributes").path("pkce.code.challenge.method").asText());
        assertEquals(300, production.settings().path("accessTokenLifespan").asInt());
        assertTrue(Json.texts(spa.path("defaultClientScopes")).containsAll(List.of("basic", "acr", "roles")));
    }

    @Test
    void onlyTheDemoHasAccountsAndNoSecondFactor() {
        assertEquals(14, demo.composed().path("users").size());
        assertEquals(0, production.composed().path("users").size());
        assertFalse(demo.requiredActions().path("CONFIGURE_TOTP").path("defaultAction").asBoolean());
        assertTrue(production.requiredActions().path("CONFIGURE_TOTP").path("defaultAction").asBoolean());
        assertTrue(demo.settings().path("displayName").asText().contains("演示"));
        assertFalse(production.settings().path("displayName").asText().contains("演示"));
        assertFalse(production.composed().toString().contains("Sun-"));
    }

    @Test
    void everyAccountHasOnePostThatIsARoleAndAnIdOfItsOwn() {
        Set<String> roles = new HashSet<>();
        demo.roles().forEach(role -> roles.add(role.path("name").asText()));
        assertEquals(8, roles.size());
        Set<String> ids = new HashSet<>();
        for (JsonNode user : demo.users()) {
            assertEquals(1, user.path("realmRoles").size());
            assertTrue(roles.contains(user.path("realmRoles").path(0).asText()));
            assertTrue(ids.add(user.path("id").asText()));
        }
    }

    @Test
    void differencesLookOnlyAtWhatIsNamed() {
        ObjectNode wanted = (ObjectNode) Json.read("{\"a\":1,\"b\":[\"x\",\"y\"],\"c\":{\"d\":\"e\"}}");
        assertEquals(List.of(), Json.differences(wanted,
                Json.read("{\"a\":1,\"b\":[\"y\",\"x\"],\"c\":{\"d\":\"e\",\"f\":1},\"g\":2}")));
        assertEquals(List.of("a was 2, is 1", "b was [\"x\"], is [\"x\",\"y\"]", "c.d was absent, is \"e\""),
                Json.differences(wanted, Json.read("{\"a\":2,\"b\":[\"x\"],\"c\":{}}")));
    }
}
