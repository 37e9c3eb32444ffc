package cn.daylight.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daylight.testing.Api;
import cn.daylight.testing.Applications;
import cn.daylight.testing.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A body means one thing only, and what cannot be seen cannot be said. */
@QuarkusTest
class StrictJsonResourceTest {

  private static final String COUNTY = "330203";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static int number;

  @Test
  void aKeyTwiceIsRefused() {
    String twice = text(Applications.declaration(COUNTY)).replaceFirst("\\{", "{\"shopName\":\"甲店\",");
    assertEquals(400, file(twice).statusCode());
    String escaped = text(Applications.declaration(COUNTY)).replaceFirst("\\{", "{\"shop\\\\u004eame\":\"甲店\",");
    assertEquals(400, file(escaped).statusCode());
  }

  @Test
  void aListHoldsNoNull() {
    for (String rows : List.of("[null]", "[{},null]")) {
      assertEquals(400, Api.as("clerk-330102", "licence-clerk").contentType("application/json").header("Idempotency-Key", "null-in-a-list")
          .body("{\"reason\":\"接收\",\"rows\":" + rows + "}").post(Api.BASE + "/monopoly/licence-takeovers").statusCode(), rows);
    }
    assertEquals(400, Api.as("sysadmin", "system-admin").contentType("application/json").header("Idempotency-Key", "null-in-a-list")
        .body("{\"year\":2190,\"source\":\"通知\",\"days\":[null]}").post(Api.BASE + "/platform/calendar-years").statusCode());
  }

  @Test
  void whatFollowsTheDocumentIsRefused() {
    for (String rest : List.of("{}", "]", "}", "null", "1", "\"\"", ",")) {
      assertEquals(400, file(text(Applications.declaration(COUNTY)) + rest).statusCode(), rest);
    }
    assertEquals(201, file(text(Applications.declaration(COUNTY)) + " \n ").statusCode());
  }

  @Test
  void aValueOfAnotherKindIsNotTakenForTheRightOne() {
    String[][] wrong = {{"separateFromDwelling", "\"true\""}, {"separateFromDwelling", "1"}, {"separateFromDwelling", "\"\""}, {"fundsDeclared", "0"},
        {"scale", "3"}, {"scale", "\"\""}, {"shopName", "12"}, {"shopName", "true"}, {"shopName", "1.5"}, {"phone", "13800138000"}, {"format", "0"},
        {"holderNature", "0"}, {"countyCode", "330203"}, {"identityNumber", "330102198001010018"}, {"shopName", "[\"甲店\"]"}, {"shopName", "{}"}};
    List<String> let = new ArrayList<>();
    for (String[] field : wrong) {
      Response response = file(with(field[0], field[1]));
      if (response.statusCode() != 400 || !field[0].equals(response.jsonPath().getString("errors[0].path"))) {
        let.add(String.join("=", field) + " " + response.asString());
      }
    }
    assertEquals(List.of(), let);
  }

  @Test
  void aNumberIsANumber() {
    String path = Api.BASE + "/platform/appointments/00000000-0000-4000-8000-00000000abcd/confirmations";
    for (String version : List.of("\"0\"", "\"\"", "true", "0.0", "[0]", "\"null\"")) {
      Response response = Api.as("secadmin", "security-admin").contentType(ContentType.JSON).body("{\"version\":" + version + "}").post(path);
      assertEquals(400, response.statusCode(), version);
      assertEquals("version", response.jsonPath().getString("errors[0].path"), version);
    }
  }

  @Test
  void whatCannotBeSeenIsRefused() {
    List<String> let = new ArrayList<>();
    for (String c : List.of("\\ud800", "\\udc00\\ud800", "\\ufffe", "\\uffff", "\\ufdd0", "\\ud83f\\udfff", "\\u0000", "\\u0001", "\\u001b", "\\u007f", "\\u0085", "\\u009f",
        "\\u200b", "\\u200d", "\\u200e", "\\u202e", "\\u2028", "\\u2029", "\\u2060", "\\u2066", "\\ufeff", "\\u00ad", "\\udb40\\udc41", "\\n", "\\t", "\\r", "\\u3164", "\\u2800", "\\u034f")) {
      Response response = file(with("shopName", "\"晨" + c + "光\""));
      if (response.statusCode() != 400 || !"shopName characters".equals(error(response))) {
        let.add(c + " " + response.asString());
      }
    }
    assertEquals(List.of(), let);
  }

  @Test
  void linesAreForFreeTextsOnly() {
    Applications.Filed filed = Applications.file(COUNTY);
    Response refused = withdraw(filed, "一\\u0000二");
    assertEquals("reason characters", error(refused), refused.asString());
    assertEquals("reason characters", error(withdraw(filed, "一\\u200b二")));
    Response taken = withdraw(filed, "第一行\\n\\t第二行");
    assertEquals(200, taken.statusCode(), taken.asString());
  }

  @Test
  void blanksAroundATextAreNoneOfItAndOneSpellingIsKept() {
    Map<String, Object> declaration = Applications.declaration(COUNTY);
    declaration.put("shopName", "\u3000\u00a0 \tCafe\u0301 晨光\u3000\n");
    Response filed = file(text(declaration));
    assertEquals(201, filed.statusCode(), filed.asString());
    assertEquals("[Caf\u00e9 晨光]", Sql.one("select '[' || shop_name || ']' from monopoly.licence_application where application_no = '"
        + filed.jsonPath().getString("applicationNo") + "'"));
  }

  @Test
  void aTextOfBlanksIsNoText() {
    for (String blanks : List.of("", " ", "\\u3000\\u3000", "\\u00a0", "\\t\\n", " \\u2003")) {
      Response response = file(with("shopName", "\"" + blanks + "\""));
      assertEquals(400, response.statusCode(), blanks);
      assertEquals("shopName", response.jsonPath().getString("errors[0].path"), blanks);
      assertTrue(List.of("size", "pattern").contains(response.jsonPath().getString("errors[0].messageKey")), response.asString());
    }
  }

  @Test
  void rowsOfABatchNameTheirPlace() {
    Response refused = Api.as("clerk-" + COUNTY, "licence-clerk").contentType(ContentType.JSON).header("Idempotency-Key", "strict-rows-1")
        .body("{\"reason\":\"接收\",\"rows\":[{\"shopName\":\"甲\"},{\"shopName\":\"乙\\u200b\"}]}").post(Api.BASE + "/monopoly/licence-takeovers");
    assertEquals("rows[1].shopName characters", error(refused), refused.asString());
  }

  @Test
  void wordsOfAQueryAreReadInTheSameWay() {
    Response refused = Api.as("clerk-" + COUNTY, "licence-clerk").queryParam("q", "晨\u200b光").get(Api.BASE + "/monopoly/licence-applications");
    assertEquals(400, refused.statusCode());
    assertEquals("q characters", error(refused), refused.asString());
    assertEquals(400, Api.as("clerk-" + COUNTY, "licence-clerk").queryParam("q", "\u3000").get(Api.BASE + "/monopoly/licence-applications").statusCode());
    Map<String, Object> declaration = Applications.declaration(COUNTY);
    declaration.put("shopName", "某é之店" + System.nanoTime());
    Applications.file(declaration);
    Response found = Api.as("clerk-" + COUNTY, "licence-clerk").queryParam("q", "\u3000" + ((String) declaration.get("shopName")).replace("é", "e\u0301") + " ")
        .get(Api.BASE + "/monopoly/licence-applications");
    assertEquals(1, found.jsonPath().getList("items").size(), found.asString());
  }

  private static String error(Response response) {
    return response.jsonPath().getString("errors[0].path") + " " + response.jsonPath().getString("errors[0].messageKey");
  }

  private static Response withdraw(Applications.Filed filed, String rawReason) {
    return Api.anonymous().contentType(ContentType.JSON).body("{\"receiptCode\":\"" + filed.receiptCode() + "\",\"reason\":\"" + rawReason + "\"}")
        .post(Api.BASE + "/monopoly/public/licence-application-withdrawals");
  }

  /** A declaration in order but for one field, given as raw JSON. */
  private static String with(String field, String raw) {
    Map<String, Object> declaration = Applications.declaration(COUNTY);
    declaration.put(field, "@raw@");
    return text(declaration).replace("\"@raw@\"", raw);
  }

  private static String text(Map<String, Object> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Response file(String body) {
    return Api.anonymous().contentType("application/json; charset=utf-8").header("Idempotency-Key", "strict-json-" + ++number + "-" + System.nanoTime()).body(body)
        .post(Api.BASE + "/monopoly/public/licence-applications");
  }
}
