package cn.daylight.testing;

import static io.restassured.RestAssured.given;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.Map;

/**
 * Requests to the running application. Every one of them passes the contract's filter: a response whose status, media
 * type or body is not what the contract says fails the test, whatever the test itself looks at.
 */
public final class Api {

  public static final String BASE = "/api/v1";

  private static final OpenApiInteractionValidator CONTRACT = OpenApiInteractionValidator
      .createForSpecificationUrl(Path.of("..", "..", "openapi", "dist", "daylight.yaml").toUri().toString())
      .withLevelResolver(LevelResolver.create()
          // tests send bad requests on purpose; what comes back is what is checked
          .withLevel("validation.request", com.atlassian.oai.validator.report.ValidationReport.Level.IGNORE)
          // but a path or method that the contract has not is the product's fault
          .withLevel("validation.request.path.missing", com.atlassian.oai.validator.report.ValidationReport.Level.ERROR)
          .withLevel("validation.request.operation.notAllowed", com.atlassian.oai.validator.report.ValidationReport.Level.ERROR)
          .build())
      .build();

  private Api() {
  }

  /** A filter by which a test can prove that a broken response is caught. */
  public static OpenApiValidationFilter contract() {
    return new OpenApiValidationFilter(CONTRACT);
  }

  public static RequestSpecification anonymous() {
    return given().filter(contract()).accept("application/json, application/problem+json;q=0.9, application/pdf;q=0.8");
  }

  /** As the member of the cast with this account, whose token claims these posts. */
  public static RequestSpecification as(String account, String... posts) {
    return anonymous().auth().oauth2(TestTokens.of(account, posts));
  }

  public static Response post(RequestSpecification by, String path, Map<String, ?> body) {
    return by.contentType(ContentType.JSON).body(body).post(BASE + path);
  }

  public static Response get(RequestSpecification by, String path) {
    return by.get(BASE + path);
  }

  public static String problem(Response response) {
    return response.jsonPath().getString("type");
  }
}
