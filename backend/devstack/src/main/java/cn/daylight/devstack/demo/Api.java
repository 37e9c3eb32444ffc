package cn.daylight.devstack.demo;

import cn.daylight.devstack.Failure;
import cn.daylight.devstack.Json;
import cn.daylight.devstack.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The product's HTTP API as a demo account or as the public sees it. */
final class Api implements AutoCloseable {
    private static final int ATTEMPTS = 6;
    private static final int PAGE = 100;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final Tokens tokens;

    /**
     * Talks to nobody yet.
     *
     * @param publicUrl the product's address, without a slash at the end
     * @param tokens    logins of the demo accounts
     */
    Api(String publicUrl, Tokens tokens) {
        this.base = publicUrl + "/api/v1";
        this.tokens = tokens;
    }

    /**
     * Reads one object.
     *
     * @param account who asks; null for the public
     * @param path    below /api/v1, with query
     * @return the answer
     */
    JsonNode get(String account, String path) {
        return send(account, path, null, null);
    }

    /**
     * Reads all pages of a list.
     *
     * @param account who asks; null for the public
     * @param path    below /api/v1, without cursor and limit
     * @return the items
     */
    List<JsonNode> all(String account, String path) {
        List<JsonNode> items = new ArrayList<>();
        String join = path.contains("?") ? "&" : "?";
        String cursor = "";
        do {
            JsonNode page = get(account, path + join + "limit=" + PAGE
                    + (cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor)));
            page.path("items").forEach(items::add);
            cursor = page.path("nextCursor").asText("");
        } while (!cursor.isEmpty());
        return items;
    }

    /**
     * Sends a command.
     *
     * @param account who acts; null for the public
     * @param path    below /api/v1
     * @param body    the command
     * @param key     idempotency key of a creating command, otherwise null
     * @return the answer
     */
    JsonNode post(String account, String path, ObjectNode body, String key) {
        return send(account, path, body, key);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode send(String account, String path, ObjectNode body, String key) {
        for (int attempt = 1;; attempt++) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(Duration.ofSeconds(120)).header("Accept", "application/json, application/problem+json");
            if (account != null) {
                request.header("Authorization", "Bearer " + tokens.get(account));
            }
            if (key != null) {
                request.header("Idempotency-Key", key);
            }
            if (body != null) {
                request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
            }
            HttpResponse<String> response = exchange(request.build());
            if (response.statusCode() < 300) {
                return Json.read(response.body());
            }
            if (response.statusCode() != 429 || attempt == ATTEMPTS) {
                throw refusal(account, path, body, response);
            }
            pause(response.headers().firstValueAsLong("Retry-After").orElse(attempt));
        }
    }

    private static Failure refusal(String account, String path, ObjectNode body, HttpResponse<String> response) {
        String text = response.body().replaceAll("\\s+", " ");
        return new Failure("demo data: " + (body == null ? "GET " : "POST ") + path + " as "
                + (account == null ? "the public" : account) + " was refused with " + response.statusCode() + " "
                + text.substring(0, Math.min(text.length(), 400)));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Failure("demo data: the backend does not answer at " + base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while loading demo data", e);
        }
    }

    private static void pause(long seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(Math.min(seconds, 30)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while loading demo data", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
