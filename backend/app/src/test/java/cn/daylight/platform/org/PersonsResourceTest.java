package cn.daylight.platform.org;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.testing.Api;
import cn.daylight.testing.Identities;
import cn.daylight.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A member of staff is registered with his identity number: by it he is known when he is the applicant. */
@QuarkusTest
class PersonsResourceTest {

  @Test
  void aPersonWithoutAnIdentityNumberIsNotRegistered() {
    Response refused = register("nameless", null);
    assertEquals(400, refused.statusCode());
    assertEquals("identityNumber required", refused.jsonPath().getString("errors[0].path") + " " + refused.jsonPath().getString("errors[0].messageKey"));
  }

  @Test
  void aNumberWithAWrongCheckSymbolIsRefused() {
    Response refused = register("misspelt", "970102198001010011");
    assertEquals(400, refused.statusCode());
    assertEquals("identityNumber identityNumber", refused.jsonPath().getString("errors[0].path") + " " + refused.jsonPath().getString("errors[0].messageKey"));
  }

  @Test
  void onePersonOneEntryAndTheNumberItselfIsNotKept() {
    String number = Identities.of("97010219800101001");
    register("registered-once", number).then().statusCode(201);
    Response again = register("registered-twice", number.toLowerCase());
    assertEquals(409, again.statusCode(), again.asString());
    assertEquals("/problems/platform/duplicate", Api.problem(again));
    assertEquals("0", Sql.one("select count(*) from platform.person p where p::text like '%" + number + "%'"));
  }

  private static Response register(String account, String number) {
    Map<String, Object> body = new HashMap<>(Map.of("subject", UUID.randomUUID(), "account", account, "name", "测试员", "unitCode", "330102"));
    if (number != null) {
      body.put("identityNumber", number);
    }
    return Api.as("sysadmin", "system-admin").contentType(ContentType.JSON).header("Idempotency-Key", "register-" + account).body(body)
        .post(Api.BASE + "/platform/persons");
  }
}
