package cn.daylight.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tokens as Keycloak issues them, signed with the key of this run. */
public final class TestTokens {

  private TestTokens() {
  }

  /** An access token of this subject that claims these posts. */
  public static String of(String subject, String... posts) {
    return sign(claims(subject, posts));
  }

  public static JwtClaimsBuilder claims(String subject, String... posts) {
    Instant now = Instant.now();
    return Jwt.claims()
        .issuer(TestStack.ISSUER)
        .subject(subject)
        .audience("daylight-api")
        .issuedAt(now)
        .expiresAt(now.plusSeconds(300))
        .claim("typ", "Bearer")
        .claim("azp", "daylight-spa")
        .claim("acr", "1")
        .claim("auth_time", now.getEpochSecond())
        .claim("realm_access", Map.of("roles", List.of(posts)));
  }

  public static String sign(JwtClaimsBuilder claims) {
    return claims.jws().algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.RS256).sign(TestStack.signingKey());
  }

  /** The same key, another algorithm: a token that only a careless server accepts. */
  public static String sign(JwtClaimsBuilder claims, io.smallrye.jwt.algorithm.SignatureAlgorithm algorithm) {
    return claims.jws().algorithm(algorithm).sign(TestStack.signingKey());
  }

  /** Signs these very bytes: for claims and headers that no builder would leave out or put in. */
  public static String signText(String header, String payload) {
    try {
      var encoder = java.util.Base64.getUrlEncoder().withoutPadding();
      String text = encoder.encodeToString(header.getBytes(java.nio.charset.StandardCharsets.UTF_8)) + "."
          + encoder.encodeToString(payload.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      java.security.Signature signature = java.security.Signature.getInstance("SHA256withRSA");
      signature.initSign(TestStack.signingKey());
      signature.update(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      return text + "." + encoder.encodeToString(signature.sign());
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
