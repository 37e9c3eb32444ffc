package cn.daylight.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daylight.testing.Api;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter.OpenApiValidationException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The filter on every request of the tests is seen to fail on each way in which an answer can break the contract. */
class ResponseFilterTest {

  private static final String CONFIG = "/api/v1/platform/client-config";
  private static final String GOOD = "{\"issuer\":\"http://localhost/r\",\"clientId\":\"daylight-spa\",\"demo\":false,\"productVersion\":\"1.0.0\"}";
  private static final String PROBLEM = "{\"type\":\"/problems/platform/busy\",\"title\":\"系统繁忙\",\"status\":429}";

  private HttpServer server;
  private int status;
  private String type;
  private String body;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.getResponseHeaders().set("Retry-After", "2");
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void ask(String path) {
    given().baseUri("http://127.0.0.1").port(server.getAddress().getPort()).filter(Api.contract()).accept("application/json, application/problem+json").get(path);
  }

  private void answers(int statusNow, String typeNow, String bodyNow) {
    status = statusNow;
    type = typeNow;
    body = bodyNow;
  }

  @Test
  void whatTheContractSaysPasses() {
    answers(200, "application/json", GOOD);
    ask(CONFIG);
    answers(429, "application/problem+json", PROBLEM);
    ask(CONFIG);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      undocumented status   | 202 | application/json         | {"issuer":"http://localhost/r","clientId":"daylight-spa","demo":false,"productVersion":"1"} | validation.response.status.unknown
      wrong type            | 200 | application/json         | {"issuer":"http://localhost/r","clientId":"daylight-spa","demo":"no","productVersion":"1"}  | validation.response.body.schema.type
      missing field         | 200 | application/json         | {"issuer":"http://localhost/r","clientId":"daylight-spa","productVersion":"1"}              | validation.response.body.schema.required
      additional field      | 200 | application/json         | {"issuer":"http://localhost/r","clientId":"daylight-spa","demo":false,"productVersion":"1","secret":1} | validation.response.body.schema.additionalProperties
      null for absent       | 200 | application/json         | {"issuer":"http://localhost/r","clientId":null,"demo":false,"productVersion":"1"}           | validation.response.body.schema.type
      broken JSON           | 200 | application/json         | {"issuer":                                                                                   | validation.response.body.schema.invalidJson
      wrong media type      | 200 | text/html                | <p>hello</p>                                                                                | validation.response.contentType.notAllowed
      problem as plain JSON | 429 | application/json         | {"type":"/problems/platform/busy","title":"t","status":429}                                 | validation.response.contentType.notAllowed
      problem without type  | 429 | application/problem+json | {"title":"t","status":429}                                                                  | validation.response.body.schema.required
      """)
  void aBrokenAnswerFailsTheTest(String what, int statusNow, String typeNow, String bodyNow, String key) {
    answers(statusNow, typeNow, bodyNow);
    OpenApiValidationException failure = assertThrows(OpenApiValidationException.class, () -> ask(CONFIG), what);
    assertTrue(failure.getMessage().contains(key), what + ": " + failure.getMessage());
  }

  @Test
  void anUndocumentedPathFailsTheTest() {
    answers(200, "application/json", GOOD);
    OpenApiValidationException failure = assertThrows(OpenApiValidationException.class, () -> ask("/api/v1/platform/nobody-knows"));
    assertTrue(failure.getMessage().contains("validation.request.path.missing"), failure.getMessage());
  }

  @Test
  void anUndocumentedMethodFailsTheTest() {
    answers(200, "application/json", GOOD);
    OpenApiValidationException failure = assertThrows(OpenApiValidationException.class,
        () -> given().baseUri("http://127.0.0.1").port(server.getAddress().getPort()).filter(Api.contract()).delete(CONFIG));
    assertTrue(failure.getMessage().contains("validation.request.operation.notAllowed"), failure.getMessage());
  }

  /** The helper that all tests use carries the filter: a test cannot forget it. */
  @Test
  void everyRequestOfTheTestsPassesTheFilter() {
    answers(202, "application/json", GOOD);
    assertThrows(OpenApiValidationException.class, () -> Api.anonymous().baseUri("http://127.0.0.1").port(server.getAddress().getPort()).get(CONFIG));
    assertEquals(202, status);
  }
}
