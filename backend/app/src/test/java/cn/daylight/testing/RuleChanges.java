package cn.daylight.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Changes of rules proposed over HTTP, each for a rule and county of its own, so that none stands in another's way. */
public final class RuleChanges {

  /** No test decides anything by them. */
  private static final String[] RULES = {"LIC-T09.change-report-days d", "LIC-T10.no-purchase-months month", "LIC-T08.public-notice-months month"};
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private RuleChanges() {
  }

  public static LocalDate tomorrow() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
  }

  /** A county's value from tomorrow on; when rules and counties are used up, a day later. */
  public static Map<String, Object> body() {
    int n = NUMBER.getAndIncrement();
    int counties = Integer.parseInt(Sql.one("select count(*) from platform.unit where level = 'COUNTY'"));
    String[] rule = RULES[n % RULES.length].split(" ");
    String county = Sql.one("select code from platform.unit where level = 'COUNTY' order by code offset " + n / RULES.length % counties + " limit 1");
    return new TreeMap<>(Map.of("ruleId", rule[0], "scopeKey", county, "value", 7, "unit", rule[1],
        "effectiveFrom", tomorrow().plusDays(n / RULES.length / counties).toString(), "legalBasis", "县局公布的办事指南"));
  }

  public static Response propose(String account, String role, Map<String, ?> body) {
    return Api.as(account, role).contentType(ContentType.JSON).header("Idempotency-Key", "rule-" + NUMBER.get() + "-" + System.nanoTime())
        .body(body).post(Api.BASE + "/platform/rule-changes");
  }

  /** A change that waits for its second person. */
  public static String proposed() {
    return proposed(body());
  }

  public static String proposed(Map<String, ?> body) {
    return propose("sysadmin", "system-admin", body).then().statusCode(201).extract().path("changeId");
  }

  /** @param act confirmations or rejections */
  public static Response close(String account, String role, String changeId, String act, int version) {
    return Api.post(Api.as(account, role), "/platform/rule-changes/" + changeId + "/" + act, Map.of("version", version, "reason", "测试"));
  }
}
