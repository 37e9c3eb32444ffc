package cn.daylight.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import cn.daylight.testing.Api;
import cn.daylight.testing.Applications;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bad input gets a problem that names the field and the reason, all of them at once. */
@QuarkusTest
class ProblemsResourceTest {

  @Test
  void everyMissingFieldIsTold() {
    Response refused = Api.anonymous().contentType(ContentType.JSON).header("Idempotency-Key", "missing-fields")
        .body(Map.of("applicantName", "方晓明")).post(Api.BASE + "/monopoly/public/licence-applications");
    assertEquals(400, refused.statusCode());
    assertEquals(List.of("address", "cellCode", "countyCode", "format", "fundsDeclared", "holderNature", "identityNumber", "marketType", "phone",
        "scale", "separateFromDwelling", "shopName"), refused.jsonPath().getList("errors.path"));
    assertEquals(List.of("required"), refused.jsonPath().getList("errors.messageKey").stream().distinct().toList());
  }

  @Test
  void rulesBeyondTheFormAreToldByField() {
    Map<String, Object> declaration = Applications.declaration("330102");
    declaration.put("identityNumber", "330102198001010010");
    declaration.put("holderNature", "ENTERPRISE");
    Response refused = Applications.fileRaw(declaration);
    assertEquals(List.of("identityNumber", "creditCode"), refused.jsonPath().getList("errors.path"));
    assertEquals(List.of("identityNumber", "required"), refused.jsonPath().getList("errors.messageKey"));
  }

  @Test
  void aValueOfAnotherTypeNamesItsField() {
    Map<String, Object> declaration = Applications.declaration("330102");
    declaration.put("format", "no such format");
    assertEquals("format", Applications.fileRaw(declaration).jsonPath().getString("errors[0].path"));
    declaration.put("format", "B");
    declaration.put("favourite", "colour");
    assertEquals("favourite", Applications.fileRaw(declaration).jsonPath().getString("errors[0].path"));
  }

  @Test
  void aBadQueryParameterNamesItself() {
    for (String query : List.of("limit=0", "limit=101", "limit=abc", "state=NONSENSE", "cellCode=x", "cursor=%25%25")) {
      Response refused = Api.get(Api.as("clerk-330102", "licence-clerk"), "/monopoly/licence-applications?" + query);
      assertEquals(400, refused.statusCode(), query);
      assertEquals(query.substring(0, query.indexOf('=')), refused.jsonPath().getString("errors[0].path"), query);
    }
  }

  @Test
  void aRefusalCanBeTraced() {
    Response refused = Api.get(Api.anonymous(), "/platform/me");
    assertEquals(401, refused.statusCode());
    assertEquals("Bearer", refused.header("WWW-Authenticate"));
    assertNotNull(refused.jsonPath().getString("traceId"));
    assertEquals(refused.header("X-Request-Id"), refused.jsonPath().getString("traceId"));
  }
}
