package cn.daylight.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Access tokens as a browser gets them: authorization-code flow with PKCE through the real login form. */
public final class Tokens implements AutoCloseable {
    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final long MARGIN_NANOS = Duration.ofSeconds(30).toNanos();
    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, Held> held = new LinkedHashMap<>();
    private final String issuer;
    private final String redirect;
    private final String password;

    private record Held(String token, long until) {
    }

    /**
     * Talks to nobody yet.
     *
     * @param issuer    the realm's address
     * @param publicUrl the product's address, without a slash at the end
     * @param password  the demo accounts' password
     */
    public Tokens(String issuer, String publicUrl, String password) {
        this.issuer = issuer;
        this.redirect = publicUrl + "/auth/callback";
        this.password = password;
    }

    /**
     * Tokens for the demo accounts of an installation.
     *
     * @param settings folders and ports
     * @param secrets  for the password
     * @return a source of tokens
     */
    public static Tokens of(Settings settings, Secrets secrets) {
        return new Tokens(settings.issuer(), settings.publicUrl(), secrets.demoPassword());
    }

    /**
     * A token that is valid for at least 30 seconds more; logs in again only when the last one is older.
     *
     * @param account name of a demo account
     * @return the access token
     * @throws Failure when the login is refused
     */
    public synchronized String get(String account) {
        Held last = held.get(account);
        if (last == null || System.nanoTime() > last.until()) {
            JsonNode answer = logIn(account);
            long life = Duration.ofSeconds(answer.path("expires_in").asLong()).toNanos();
            last = new Held(answer.path("access_token").asText(), System.nanoTime() + life - MARGIN_NANOS);
            held.put(account, last);
        }
        return last.token();
    }

    private JsonNode logIn(String account) {
        String verifier = Secrets.random() + Secrets.random();
        String query = form(Map.of("client_id", Realm.SPA, "response_type", "code", "scope", "openid",
                "redirect_uri", redirect, "state", Secrets.random(), "nonce", Secrets.random(),
                "code_challenge_method", "S256", "code_challenge", challenge(verifier)));
        Map<String, String> cookies = new LinkedHashMap<>();
        HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(endpoint("auth") + "?" + query)), cookies);
        Matcher action = FORM.matcher(page.body());
        if (page.statusCode() != 200 || !action.find()) {
            throw new Failure("no login page at " + issuer + " (status " + page.statusCode() + ")");
        }
        String login = form(Map.of("username", account, "password", password, "credentialId", ""));
        HttpResponse<String> done = send(post(action.group(1).replace("&amp;", "&"), login), cookies);
        Matcher code = CODE.matcher(done.headers().firstValue("Location").orElse(""));
        if (!code.find()) {
            throw new Failure("login of " + account + " refused (unknown account, other password, locked, or a"
                    + " required action is pending)");
        }
        HttpResponse<String> answer = send(post(endpoint("token"), form(Map.of("grant_type", "authorization_code",
                "client_id", Realm.SPA, "redirect_uri", redirect, "code", code.group(1),
                "code_verifier", verifier))), new LinkedHashMap<>());
        if (answer.statusCode() != 200) {
            throw new Failure("no token for " + account + ": " + answer.body());
        }
        return Json.read(answer.body());
    }

    private String endpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }

    private static HttpRequest.Builder post(String address, String form) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    /** Cookies by hand: Keycloak marks them Secure, which browsers send to localhost but Java's jar does not. */
    private HttpResponse<String> send(HttpRequest.Builder request, Map<String, String> cookies) {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue())
                    .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = http.send(request.timeout(Duration.ofSeconds(30)).build(),
                    HttpResponse.BodyHandlers.ofString());
            for (String cookie : response.headers().allValues("Set-Cookie")) {
                String pair = cookie.split(";", 2)[0];
                int at = pair.indexOf('=');
                cookies.put(pair.substring(0, at), pair.substring(at + 1));
            }
            return response;
        } catch (IOException e) {
            throw new Failure("Keycloak does not answer at " + issuer + " (is the stack up?)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while logging in", e);
        }
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + KeycloakAdmin.encoded(value.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
