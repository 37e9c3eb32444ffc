package cn.daylight.devstack.drill;

import cn.daylight.devstack.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/**
 * A signing key of one drill. The drill's backend trusts it instead of Keycloak's, so that thousands of requests do
 * not measure or exhaust the login; only a demo installation on this machine is ever started with it.
 */
final class DrillKey {
    private static final long LIFE_SECONDS = 4 * 3600;
    private static final int BITS = 2048;
    private final KeyPair pair;
    private final String issuer;

    /** @param issuer what the backend expects in every token */
    DrillKey(String issuer) {
        this.issuer = issuer;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            this.pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return base64 of the public half, as quarkus.oidc.public-key wants it */
    String publicKey() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    /**
     * An access token in the shape Keycloak gives it, good for four hours.
     *
     * @param subject the person's subject
     * @param post    the one realm role it claims
     */
    String token(String subject, String post) {
        long now = Instant.now().getEpochSecond();
        var claims = Json.object().put("iss", issuer).put("sub", subject).put("aud", "daylight-api")
                .put("iat", now).put("exp", now + LIFE_SECONDS).put("typ", "Bearer").put("azp", "daylight-spa")
                .put("acr", "1").put("auth_time", now);
        claims.putObject("realm_access").putArray("roles").add(post);
        String content = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.US_ASCII)) + "."
                + encoded(claims.toString().getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
