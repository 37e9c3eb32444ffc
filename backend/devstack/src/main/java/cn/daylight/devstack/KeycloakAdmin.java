package cn.daylight.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Keycloak's administration API, as far as the realm needs it. */
public final class KeycloakAdmin implements AutoCloseable {
    private static final Duration TOKEN_USE = Duration.ofSeconds(40);
    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;
    private final String password;
    private String token;
    private long tokenUntil;

    /**
     * Connects lazily.
     *
     * @param server   address of Keycloak without a slash at the end
     * @param password password of {@link KeycloakServer#ADMIN}
     */
    public KeycloakAdmin(String server, String password) {
        this.server = server;
        this.password = password;
    }

    /**
     * Reads.
     *
     * @param path below /admin/realms, empty or with a leading slash
     * @return the answer; a missing node when it is 404
     */
    public JsonNode get(String path) {
        HttpResponse<String> response = send("GET", path, null);
        return response.statusCode() == 404 ? Json.MAPPER.missingNode() : Json.read(response.body());
    }

    /**
     * Creates.
     *
     * @param path below /admin/realms
     * @param body what
     */
    public void post(String path, JsonNode body) {
        send("POST", path, body);
    }

    /**
     * Replaces.
     *
     * @param path below /admin/realms
     * @param body what
     */
    public void put(String path, JsonNode body) {
        send("PUT", path, body);
    }

    /**
     * Removes.
     *
     * @param path below /admin/realms
     * @param body what, or null when the path says it
     */
    public void delete(String path, JsonNode body) {
        send("DELETE", path, body);
    }

    /**
     * A text as one path segment or query value.
     *
     * @param text any
     * @return percent-encoded
     */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpResponse<String> send(String method, String path, JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + "/admin/realms" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body.toString()));
        HttpResponse<String> response = exchange(request.build());
        boolean missing = response.statusCode() == 404 && "GET".equals(method);
        if (response.statusCode() >= 300 && !missing) {
            throw new Failure("Keycloak refused " + method + " " + path + ": " + response.statusCode() + " "
                    + response.body().lines().findFirst().orElse(""));
        }
        return response;
    }

    private String token() {
        if (System.nanoTime() < tokenUntil && token != null) {
            return token;
        }
        String form = "grant_type=password&client_id=admin-cli&username=" + encoded(KeycloakServer.ADMIN)
                + "&password=" + encoded(password);
        HttpResponse<String> response = exchange(HttpRequest
                .newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build());
        if (response.statusCode() != 200) {
            throw new Failure("Keycloak refuses its administrator " + KeycloakServer.ADMIN + ": " + response.body()
                    + " (does secrets.env belong to this database?)");
        }
        tokenUntil = System.nanoTime() + TOKEN_USE.toNanos();
        token = Json.read(response.body()).path("access_token").asText();
        return token;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Failure("Keycloak does not answer at " + server + " (is the stack up?)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while talking to Keycloak", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
