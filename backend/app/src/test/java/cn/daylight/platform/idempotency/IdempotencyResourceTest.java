package cn.daylight.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.daylight.testing.Api;
import cn.daylight.testing.Applications;
import cn.daylight.testing.History;
import cn.daylight.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A repeated write has one effect and one answer. */
@QuarkusTest
class IdempotencyResourceTest {

  private static final String COUNTY = "330203";

  @Test
  void theSameRequestAgainGetsTheSameAnswer() {
    Map<String, Object> declaration = Applications.declaration(COUNTY);
    Response first = file("again-1-key", declaration);
    Response second = file("again-1-key", declaration);
    assertEquals(201, first.statusCode());
    assertEquals(201, second.statusCode());
    assertEquals(first.asString(), second.asString());
    assertEquals("1", applications(declaration));
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    Map<String, Object> declaration = Applications.declaration(COUNTY);
    file("other-body-key", declaration).then().statusCode(201);
    declaration.put("shopName", "另一家店");
    Response refused = file("other-body-key", declaration);
    assertEquals(422, refused.statusCode());
    assertEquals("/problems/platform/idempotency-key-reused", Api.problem(refused));
  }

  @Test
  void tenAtOnceHaveOneEffectAndOneAnswer() throws Exception {
    Map<String, Object> declaration = Applications.declaration(COUNTY);
    try (ExecutorService ten = Executors.newFixedThreadPool(10)) {
      List<Callable<Response>> calls = IntStream.range(0, 10).<Callable<Response>>mapToObj(i -> () -> file("ten-at-once", declaration)).toList();
      Set<String> answers = ten.invokeAll(calls).stream().map(IdempotencyResourceTest::result)
          .map(r -> r.statusCode() + r.asString()).collect(Collectors.toSet());
      assertEquals(1, answers.size(), answers.toString());
    }
    assertEquals("1", applications(declaration));
  }

  @Test
  void aRefusedRequestLeavesItsKeyFree() {
    Map<String, Object> declaration = Applications.declaration(COUNTY);
    declaration.put("cellCode", "33020399999");
    file("refused-first", declaration).then().statusCode(400);
    file("refused-first", Applications.declaration(COUNTY)).then().statusCode(201);
  }

  @Test
  void theReceiptCodeIsNowhereInClear() {
    Map<String, Object> declaration = Applications.declaration(COUNTY);
    String code = file("sealed-answer", declaration).jsonPath().getString("receiptCode");
    String stored = Sql.one("select encode(answer, 'escape') from platform.idempotency where key = 'sealed-answer'");
    assertFalse(stored.contains(code));
    assertFalse(stored.contains("receiptCode"));
  }

  @Test
  void aStrangerWithTheKeyButOneOtherWordGetsNothing() {
    Map<String, Object> declaration = Applications.declaration(COUNTY);
    String code = file("guessed-key", declaration).jsonPath().getString("receiptCode");
    for (Map.Entry<String, Object> other : Map.<String, Object>of("applicantName", "别人", "phone", "13800138001", "shopName", "别店", "address", "别处", "format", "S",
        "marketType", "X", "scale", "2", "separateFromDwelling", false, "identityNumber", "330102198001010026").entrySet()) {
      Map<String, Object> guess = new java.util.HashMap<>(declaration);
      guess.put(other.getKey(), other.getValue());
      Response refused = file("guessed-key", guess);
      assertEquals(422, refused.statusCode(), other + " " + refused.asString());
      assertFalse(refused.asString().contains(code));
    }
  }

  @Test
  void aKeyIsForgottenAfterSevenDays() {
    Map<String, Object> declaration = Applications.declaration(COUNTY);
    String first = file("old-key-0001", declaration).jsonPath().getString("receiptCode");
    age("old-key-0001", "6 days 23 hours");
    assertEquals(first, file("old-key-0001", declaration).jsonPath().getString("receiptCode"));
    age("old-key-0001", "7 days 1 hour");
    Response fresh = file("old-key-0001", Applications.declaration(COUNTY));
    assertEquals(201, fresh.statusCode(), fresh.asString());
    assertFalse(fresh.asString().contains(first));
    assertEquals("1", Sql.one("select count(*) from platform.idempotency where key = 'old-key-0001'"));
  }

  @Test
  void theCleanUpTakesOldRowsOnlyAndSoManyAtATime() {
    for (String key : List.of("aged-key-1", "aged-key-2", "aged-key-3", "young-key-1")) {
      file(key, Applications.declaration(COUNTY)).then().statusCode(201);
    }
    Sql.one("select platform.forget_answers(100000)");
    age("aged-key", "8 days");
    assertEquals("42501", Sql.tryAs("", "", "delete from platform.idempotency"));
    assertEquals("committed", Sql.tryAs("", "", "select platform.forget_answers(2)"));
    assertEquals("1", Sql.one("select count(*) from platform.idempotency where key like 'aged-key-%'"));
    assertEquals("committed", Sql.tryAs("", "", "select platform.forget_answers(2)"));
    assertEquals("young-key-1", Sql.one("select string_agg(key, ',') from platform.idempotency where key ~ '^(aged|young)-key'"));
  }

  private static void age(String keys, String age) {
    History.amend("platform.idempotency", "update platform.idempotency set created_at = now() - interval '" + age + "' where key like '" + keys + "%'");
  }

  private static Response file(String key, Map<String, Object> declaration) {
    return Api.anonymous().contentType(ContentType.JSON).header("Idempotency-Key", key).body(declaration)
        .post(Api.BASE + "/monopoly/public/licence-applications");
  }

  private static String applications(Map<String, Object> declaration) {
    return Sql.one("select count(*) from monopoly.licence_application where address = '" + declaration.get("address") + "'");
  }

  private static Response result(Future<Response> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
