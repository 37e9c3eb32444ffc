package cn.daylight.authority;

import cn.daylight.testing.Api;
import cn.daylight.testing.Cast;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Appointments proposed and closed over HTTP by the administrators of the cast. */
final class Appointments {

  private static final Map<String, String> POSTS = Map.of("sysadmin", "system-admin", "secadmin", "security-admin", "auditadmin", "audit-admin");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Appointments() {
  }

  static UUID person() {
    return Cast.person("appointee-" + NUMBER.incrementAndGet(), "330102", null);
  }

  /** A clerk's appointment that waits for its second person. */
  static String proposed() {
    Response response = propose("sysadmin", person(), "licence-clerk", "330102", null);
    response.then().statusCode(201);
    return response.jsonPath().getString("appointmentId");
  }

  static Response propose(String by, UUID person, String post, String unit, UUID delegator) {
    return propose(by, POSTS.get(by), person, post, unit, delegator);
  }

  static Response propose(String account, String role, UUID person, String post, String unit, UUID delegator) {
    Map<String, Object> body = new TreeMap<>(Map.of("personId", person, "postCode", post, "unitCode", unit, "validFrom", "2026-11-01", "reason", "测试任命"));
    if (delegator != null) {
      body.put("delegatorPersonId", delegator);
    }
    return Api.as(account, role).contentType(ContentType.JSON).header("Idempotency-Key", "propose-" + NUMBER.incrementAndGet() + "-" + System.nanoTime())
        .body(body).post(Api.BASE + "/platform/appointments");
  }

  /** @param act confirmations, rejections or revocations */
  static Response close(String by, String appointmentId, String act, int version) {
    return close(by, POSTS.get(by), appointmentId, act, version);
  }

  static Response close(String account, String role, String appointmentId, String act, int version) {
    return Api.post(Api.as(account, role), "/platform/appointments/" + appointmentId + "/" + act, Map.of("version", version, "reason", "测试"));
  }
}
