package cn.daylight.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.testing.Api;
import cn.daylight.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Scoreboard figure 21: tokens that look right and are not. Each asks for the list of persons in the system administrator's name. */
@QuarkusTest
class TokenCorpusResourceTest {

  private static final String WHO = "sysadmin";
  private static final String POST = "system-admin";
  private static final String PATH = "/platform/persons";

  @Test
  void theGenuineTokenOpensTheDoor() {
    assertEquals(200, status("Bearer " + TestTokens.of(WHO, POST)));
  }

  @Test
  void everyForgeryIsRefused() throws GeneralSecurityException {
    Map<String, String> unauthenticated = new LinkedHashMap<>();
    forgedSignatures(unauthenticated);
    wrongClaims(unauthenticated);
    broken(unauthenticated);
    Map<String, String> powerless = new LinkedHashMap<>();
    rolesInOtherPlaces(powerless);
    List<String> wrong = new ArrayList<>();
    unauthenticated.forEach((name, token) -> expect(wrong, name, token, 401));
    powerless.forEach((name, token) -> expect(wrong, name, token, 403));
    System.out.printf("token corpus: %d tokens, %d accepted or answered otherwise%n", unauthenticated.size() + powerless.size(), wrong.size());
    assertEquals(List.of(), wrong);
  }

  @Test
  void aTokenCountsOnlyInTheAuthorizationHeader() {
    String token = TestTokens.of(WHO, POST);
    assertEquals(401, Api.anonymous().queryParam("access_token", token).get(Api.BASE + PATH).statusCode());
    assertEquals(401, Api.anonymous().cookie("q_session", token).cookie("access_token", token).get(Api.BASE + PATH).statusCode());
    assertEquals(401, Api.anonymous().header("X-Forwarded-Access-Token", token).header("X-Forwarded-User", WHO).get(Api.BASE + PATH).statusCode());
    assertEquals(401, status("Basic " + Base64.getEncoder().encodeToString((WHO + ":" + token).getBytes(StandardCharsets.US_ASCII))));
  }

  private static void forgedSignatures(Map<String, String> tokens) throws GeneralSecurityException {
    String genuine = TestTokens.of(WHO, POST);
    String[] part = genuine.split("\\.");
    byte[] der = Base64.getDecoder().decode(ConfigProvider.getConfig().getValue("quarkus.oidc.public-key", String.class));
    String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END PUBLIC KEY-----\n";
    for (String alg : new String[] {"none", "None", "NONE", "nOnE"}) {
      tokens.put("alg " + alg, encode("{\"alg\":\"" + alg + "\",\"typ\":\"JWT\"}") + "." + part[1] + ".");
      tokens.put("alg " + alg + " with the genuine signature", encode("{\"alg\":\"" + alg + "\"}") + "." + part[1] + "." + part[2]);
    }
    tokens.put("HS256 by the public key, DER", hs256(part[1], der));
    tokens.put("HS256 by the public key, PEM", hs256(part[1], pem.getBytes(StandardCharsets.US_ASCII)));
    tokens.put("HS256 by the public key, Base64", hs256(part[1], Base64.getEncoder().encode(der)));
    tokens.put("HS256 by an empty secret", hs256(part[1], new byte[] {0}));
    KeyPair stranger = strangersKey();
    tokens.put("another's RS256 key", foreign(stranger, Map.of()));
    tokens.put("another's key, kid of ours", foreign(stranger, Map.of("kid", "daylight")));
    tokens.put("another's key, kid with a path", foreign(stranger, Map.of("kid", "../../../../dev/null")));
    tokens.put("another's key behind jku", foreign(stranger, Map.of("jku", "http://localhost:1/jwks.json", "kid", "a")));
    tokens.put("another's key behind x5u", foreign(stranger, Map.of("x5u", "http://localhost:1/cert.pem")));
    tokens.put("another's key within", foreign(stranger, Map.of("jwk", jwk(stranger))));
    tokens.put("no signature", part[0] + "." + part[1] + ".");
    tokens.put("two parts", part[0] + "." + part[1]);
    tokens.put("other claims under the genuine signature", part[0] + "." + encode(decode(part[1]).replace("\"system-admin\"", "\"system-admin\",\"audit-admin\"")) + "." + part[2]);
    tokens.put("one bit of the signature", part[0] + "." + part[1] + "." + (part[2].startsWith("A") ? "B" : "A") + part[2].substring(1));
  }

  private static void wrongClaims(Map<String, String> tokens) {
    Instant now = Instant.now();
    tokens.put("typ ID", TestTokens.sign(claims().claim("typ", "ID")));
    tokens.put("ID token of the SPA", TestTokens.sign(claims().claim("typ", "ID").audience("daylight-spa")));
    tokens.put("typ Refresh", TestTokens.sign(claims().claim("typ", "Refresh")));
    tokens.put("typ Offline", TestTokens.sign(claims().claim("typ", "Offline")));
    tokens.put("typ Logout", TestTokens.sign(claims().claim("typ", "Logout")));
    tokens.put("expired", TestTokens.sign(claims().issuedAt(now.minusSeconds(600)).expiresAt(now.minusSeconds(60))));
    tokens.put("expired beyond the grace", TestTokens.sign(claims().issuedAt(now.minusSeconds(600)).expiresAt(now.minusSeconds(10))));
    tokens.put("not yet valid", TestTokens.sign(claims().claim("nbf", now.plusSeconds(120).getEpochSecond())));
    tokens.put("another realm", TestTokens.sign(claims().issuer("http://localhost:0/realms/master")));
    tokens.put("issuer with a slash more", TestTokens.sign(claims().issuer(cn.daylight.testing.TestStack.ISSUER + "/")));
    tokens.put("audience of the SPA", TestTokens.sign(claims().audience("daylight-spa")));
    tokens.put("audience account", TestTokens.sign(claims().audience("account")));
    tokens.put("audience in other letters", TestTokens.sign(claims().audience("Daylight-API")));
    tokens.put("no audience", TestTokens.sign(without("aud")));
    tokens.put("no issuer", TestTokens.sign(without("iss")));
    tokens.put("no typ", TestTokens.sign(without("typ")));
    tokens.put("no end", TestTokens.signText("{\"alg\":\"RS256\"}", decode(TestTokens.of(WHO, POST).split("\\.")[1]).replaceAll("\"exp\":\\d+,?", "")));
    tokens.put("RS512 by our key", TestTokens.sign(claims(), SignatureAlgorithm.RS512));
    tokens.put("PS256 by our key", TestTokens.sign(claims(), SignatureAlgorithm.PS256));
  }

  private static void broken(Map<String, String> tokens) {
    String genuine = TestTokens.of(WHO, POST);
    tokens.put("garbage", "garbage");
    tokens.put("three garbages", "a.b.c");
    tokens.put("opaque", "0123456789abcdef0123456789abcdef");
    tokens.put("dots", "...");
    tokens.put("truncated", genuine.substring(0, genuine.length() - 20));
    tokens.put("truncated in the claims", genuine.substring(0, genuine.length() / 2));
    tokens.put("twice", genuine + "." + genuine);
    tokens.put("unknown critical header", encode("{\"alg\":\"RS256\",\"crit\":[\"b64\"],\"b64\":false}") + genuine.substring(genuine.indexOf('.')));
  }

  private static void rolesInOtherPlaces(Map<String, String> tokens) {
    tokens.put("roles in groups", TestTokens.sign(TestTokens.claims(WHO).groups(POST)));
    tokens.put("roles in groups, no realm_access", TestTokens.sign(without("realm_access").groups(POST)));
    tokens.put("roles of a client", TestTokens.sign(TestTokens.claims(WHO).claim("resource_access", Map.of("daylight-api", Map.of("roles", List.of(POST))))));
    tokens.put("permission as scope", TestTokens.sign(TestTokens.claims(WHO).claim("scope", "platform.person:read system-admin")));
    tokens.put("roles at the top", TestTokens.sign(TestTokens.claims(WHO).claim("roles", List.of(POST))));
    tokens.put("permission as role", TestTokens.of(WHO, "platform.person:read"));
    tokens.put("role in other letters", TestTokens.of(WHO, "System-Admin"));
    tokens.put("another's subject", TestTokens.of("nobody-we-know", POST));
    tokens.put("subject in other letters", TestTokens.of("SysAdmin", POST));
    tokens.put("preferred name instead of subject", TestTokens.sign(TestTokens.claims("nobody-we-know", POST).claim("preferred_username", WHO).upn(WHO)));
  }

  private static void expect(List<String> wrong, String name, String token, int expected) {
    int status = status("Bearer " + token);
    if (status != expected) {
      wrong.add(name + ": expected " + expected + ", got " + status);
    }
  }

  private static int status(String authorization) {
    return Api.anonymous().header("Authorization", authorization).get(Api.BASE + PATH).statusCode();
  }

  private static JwtClaimsBuilder claims() {
    return TestTokens.claims(WHO, POST);
  }

  private static JwtClaimsBuilder without(String claim) {
    return claims().remove(claim);
  }

  private static String foreign(KeyPair key, Map<String, Object> headers) {
    var jws = claims().jws().algorithm(SignatureAlgorithm.RS256);
    headers.forEach(jws::header);
    return jws.sign(key.getPrivate());
  }

  private static Map<String, Object> jwk(KeyPair key) {
    var rsa = (java.security.interfaces.RSAPublicKey) key.getPublic();
    return Map.of("kty", "RSA", "alg", "RS256", "use", "sig", "n", Base64.getUrlEncoder().withoutPadding().encodeToString(rsa.getModulus().toByteArray()), "e", "AQAB");
  }

  private static KeyPair strangersKey() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  private static String hs256(String payload, byte[] secret) throws GeneralSecurityException {
    String signed = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + payload;
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String encode(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }
}
