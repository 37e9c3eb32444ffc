package cn.daylight.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daylight.testing.Applications;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One address may ask so often and no more; a header tells another address only when a trusted proxy wrote it. */
@QuarkusTest
@TestProfile(PublicThrottleResourceTest.Narrow.class)
class PublicThrottleResourceTest {

  private static final String QUERY = "/api/v1/monopoly/public/licence-application-queries";
  private static final String FILE = "/api/v1/monopoly/public/licence-applications";
  private static final String LOOK_UP = "/api/v1/monopoly/public/licences/330102100017";
  private static int number;

  /** Few tokens, and the loopback address as the proxy; other addresses of this machine are clients of their own. */
  public static final class Narrow implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("daylight.public.limit.filings-per-hour", "3", "daylight.public.limit.queries-per-minute", "10",
          "quarkus.http.proxy.proxy-address-forwarding", "true", "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
    }
  }

  @TestHTTPResource("/")
  URL root;

  @Test
  void theEleventhQueryOfAMinuteIsToldToWait() throws Exception {
    for (int i = 0; i < 10; i++) {
      HttpResponse<String> answer = i % 2 == 0 ? get("127.0.0.11", LOOK_UP, null) : post("127.0.0.11", QUERY, "{\"receiptCode\":\"no such\"}", null);
      assertTrue(answer.statusCode() < 429, answer.body());
    }
    HttpResponse<String> refused = post("127.0.0.11", QUERY, "{\"receiptCode\":\"no such\"}", null);
    assertRefused(refused, 6);
    assertRefused(get("127.0.0.11", LOOK_UP, null), 6);
    assertEquals(404, get("127.0.0.12", LOOK_UP, null).statusCode(), "another address has tokens of its own");
    assertEquals(200, get("127.0.0.11", "/api/v1/platform/client-config", null).statusCode(), "what costs nothing is not counted");
  }

  @Test
  void aFourthFilingOfAnHourIsToldToWaitAndARefusedOneDoesNotCount() throws Exception {
    for (int i = 0; i < 2; i++) {
      assertEquals(400, post("127.0.0.21", FILE, "{}", null).statusCode());
    }
    for (int i = 0; i < 3; i++) {
      HttpResponse<String> filed = post("127.0.0.21", FILE, declaration(), null);
      assertEquals(201, filed.statusCode(), filed.body());
    }
    assertRefused(post("127.0.0.21", FILE, declaration(), null), 1200);
    assertEquals(404, get("127.0.0.21", LOOK_UP, null).statusCode(), "who has filed enough may still look");
  }

  @Test
  void aHeaderThatNoTrustedProxyWroteMovesNobody() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertEquals(404, get("127.0.0.31", LOOK_UP, "198.51.100." + i).statusCode());
    }
    assertRefused(get("127.0.0.31", LOOK_UP, "198.51.100.77"), 6);
  }

  @Test
  void theTrustedProxyTellsWhoseRequestItIs() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertEquals(404, get("127.0.0.1", LOOK_UP, "203.0.113.5").statusCode());
      assertEquals(404, get("127.0.0.1", LOOK_UP, "2001:db8:1:2::" + i).statusCode(), "one household, one network of 64 bits");
    }
    assertRefused(get("127.0.0.1", LOOK_UP, "203.0.113.5"), 6);
    assertRefused(get("127.0.0.1", LOOK_UP, "2001:db8:1:2:ffff::1"), 6);
    assertEquals(404, get("127.0.0.1", LOOK_UP, "2001:db8:1:3::1").statusCode());
  }

  private static void assertRefused(HttpResponse<String> response, int longestWait) {
    assertEquals(429, response.statusCode(), response.body());
    assertTrue(response.body().contains("/problems/platform/too-many-requests"), response.body());
    int seconds = Integer.parseInt(response.headers().firstValue("Retry-After").orElseThrow());
    assertTrue(seconds >= 1 && seconds <= longestWait, "Retry-After " + seconds);
  }

  private static String declaration() throws IOException {
    return new ObjectMapper().writeValueAsString(Applications.declaration("330102"));
  }

  private HttpResponse<String> get(String from, String path, String forwardedFor) throws Exception {
    return send(from, request(path, forwardedFor).GET());
  }

  private HttpResponse<String> post(String from, String path, String body, String forwardedFor) throws Exception {
    return send(from, request(path, forwardedFor).header("Content-Type", "application/json").header("Idempotency-Key", "throttle-" + ++number + "-" + System.nanoTime())
        .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String forwardedFor) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + root.getPort() + path));
    return forwardedFor == null ? request : request.header("X-Forwarded-For", forwardedFor);
  }

  private static HttpResponse<String> send(String from, HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newBuilder().localAddress(InetAddress.getByName(from)).version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
