package cn.daylight.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A method that no operation has is refused as a problem: no page of the framework, no echo, no headers of CORS. */
@QuarkusTest
class MethodsResourceTest {

  @TestHTTPResource("/")
  URL root;

  @Test
  void methodsOfNoOperationAreRefusedAsAProblem() throws IOException {
    for (String method : List.of("OPTIONS", "TRACE", "PROPFIND", "FOO")) {
      for (String path : List.of("/api/v1/platform/me", "/api/v1/monopoly/public/licence-applications", "/api/v1/nowhere", "/")) {
        String answer = send(method, path);
        assertTrue(answer.startsWith("HTTP/1.1 405"), method + " " + path + ": " + answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("/problems/platform/method-not-allowed"), answer);
        assertTrue(answer.toLowerCase().contains("\r\nallow: "), answer);
        assertFalse(answer.toLowerCase().contains("access-control-"), answer);
        assertFalse(answer.contains("X-Secret"), "an echo: " + answer);
      }
    }
  }

  private String send(String method, String path) throws IOException {
    try (Socket socket = new Socket(root.getHost(), root.getPort())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nOrigin: http://elsewhere.example\r\n"
          + "Access-Control-Request-Method: POST\r\nX-Secret: 1\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
