package cn.daylight.platform.rule;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.testing.Api;
import cn.daylight.testing.RuleChanges;
import cn.daylight.testing.Sql;
import cn.daylight.testing.TestStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A dated rule's new value by two people, over HTTP. Rules and counties of its own: nothing else is decided by them. */
@QuarkusTest
class RuleChangeResourceTest {

  private static final String RULES = "/platform/rules";

  private static Map<String, Object> body(String rule, String scope, int value, String unit, LocalDate from) {
    return new HashMap<>(Map.of("ruleId", rule, "scopeKey", scope, "value", value, "unit", unit, "effectiveFrom", from.toString(), "legalBasis", "县局办事指南"));
  }

  private static Response confirm(String id) {
    return RuleChanges.close("secadmin", "security-admin", id, "confirmations", 0);
  }

  @Test
  void aConfirmedChangeEndsThePeriodBeforeAndBeginsItsOwn() {
    LocalDate from = RuleChanges.tomorrow().plusDays(30);
    String id = RuleChanges.proposed(body("LIC-T07.suspension-from-months", "default", 2, "month", from));
    Api.get(Api.as("secadmin", "security-admin"), "/platform/rule-changes/" + id).then().statusCode(200).body("allowedActions", contains("CONFIRM", "REJECT"));
    confirm(id).then().statusCode(200).body("state", equalTo("IN_FORCE")).body("decidedByName", equalTo("姓名secadmin")).body("value", equalTo(2));
    Api.get(Api.as("clerk-330102", "licence-clerk"), RULES + "/LIC-T07.suspension-from-months").then().statusCode(200)
        .body("parameters.value", contains(2, 1)).body("parameters.effectiveFrom", contains(from.toString(), "2021-03-01"))
        .body("parameters[1].effectiveTo", equalTo(from.minusDays(1).toString())).body("parameters[0].effectiveTo", nullValue())
        .body("parameters[0].changeId", equalTo(id)).body("pending", empty());
    asOf(from.minusDays(1)).then().statusCode(200).body("items.value", contains(1));
    asOf(from).then().statusCode(200).body("items.value", contains(2));
    // today's decisions are taken by what was in force
    asOf(null).then().statusCode(200).body("items.value", contains(1));
  }

  private static Response asOf(LocalDate day) {
    return Api.get(Api.as("clerk-330102", "licence-clerk"), RULES + "?prefix=LIC-T07.suspension-from" + (day == null ? "" : "&asOf=" + day));
  }

  @Test
  void aCountyGetsItsOwnValueAndAZoneItsDistance() {
    LocalDate tomorrow = RuleChanges.tomorrow();
    confirm(RuleChanges.proposed(body("LIC-T07.suspension-max-years", "330783", 2, "year", tomorrow))).then().statusCode(200);
    confirm(RuleChanges.proposed(body("layout.min-distance", "330783:VILLAGE", 0, "metre", tomorrow))).then().statusCode(200);
    for (String scope : new String[] {"330783", "999999:VILLAGE", "330783:MOON"}) {
      refused(body("layout.min-distance", scope, 20, "metre", tomorrow)).body("errors.path", contains("scopeKey")).body("errors.messageKey", contains("ruleScope"));
    }
    refused(body("LIC-T07.suspension-max-years", "3301", 2, "year", tomorrow)).body("errors.path", contains("scopeKey"));
  }

  private static io.restassured.response.ValidatableResponse refused(Map<String, Object> body) {
    return RuleChanges.propose("sysadmin", "system-admin", body).then().statusCode(400);
  }

  @Test
  void everyFaultIsToldWithItsPlace() {
    LocalDate today = RuleChanges.tomorrow().minusDays(1);
    refused(body("NO-T01.such-rule", "default", 2, "wd", today)).body("errors.path", contains("ruleId")).body("errors.messageKey", contains("unknownRule"));
    refused(body("LIC-T02.decision-days", "default", 20, "d", today)).body("errors.path", contains("unit", "effectiveFrom")).body("errors.messageKey", contains("ruleUnit", "notBeforeTomorrow"));
    refused(body("LIC-T02.decision-days", "default", 367, "wd", today.plusDays(1))).body("errors.path", contains("value")).body("errors.messageKey", contains("ruleValue"));
    refused(body("LIC-T02.decision-days", "default", 20, "wd", LocalDate.of(2200, 1, 1))).body("errors.path", contains("effectiveFrom"));
    for (String day : new String[] {"2200-01-01", "1900-01-01", "2026-13-01", "x"}) {
      Api.get(Api.as("sysadmin", "system-admin"), RULES + "?asOf=" + day).then().statusCode(400).body("errors.path", contains("asOf"));
    }
    Map<String, Object> noBasis = body("LIC-T02.decision-days", "default", 20, "wd", today.plusDays(1));
    noBasis.put("legalBasis", " ");
    refused(noBasis).body("errors.path", everyItem(equalTo("legalBasis")));
  }

  @Test
  void whatIsSettledIsNotShortenedFromBehind() {
    LocalDate from = RuleChanges.tomorrow().plusDays(60);
    Map<String, Object> later = body("LIC-T08.abandoned-after-years", "330784", 2, "year", from);
    Map<String, Object> earlier = body("LIC-T08.abandoned-after-years", "330784", 3, "year", from.minusDays(30));
    String waiting = RuleChanges.proposed(earlier);
    confirm(RuleChanges.proposed(later)).then().statusCode(200);
    Response overlap = confirm(waiting);
    assertEquals("/problems/platform/rule-period-overlap", Api.problem(overlap));
    overlap.then().statusCode(409).body("params.effectiveFrom", equalTo(from.toString()));
    assertEquals("/problems/platform/rule-period-overlap", Api.problem(RuleChanges.propose("sysadmin", "system-admin", later)));
    assertEquals("1", Sql.one("select count(*) from platform.rule_parameter where scope_key = '330784' and rule_id = 'LIC-T08.abandoned-after-years'"));
  }

  /** Nobody waits for a day in a test: the server's superuser, whom no trigger stops, makes the day come. */
  @Test
  void aChangeWhoseDayHasComeIsNotConfirmed() throws SQLException {
    String id = RuleChanges.proposed();
    try (Connection superuser = TestStack.server().superuser("daylight"); Statement statement = superuser.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute("update platform.rule_change set effective_from = (now() at time zone 'Asia/Shanghai')::date where id = '" + id + "'");
    }
    Response late = confirm(id);
    late.then().statusCode(409).body("params.effectiveFrom", equalTo(RuleChanges.tomorrow().minusDays(1).toString()));
    assertEquals("/problems/platform/rule-effective-date-passed", Api.problem(late));
  }

  @Test
  void nobodyDecidesWithoutThePostTheStateAndTheVersion() {
    String id = RuleChanges.proposed();
    RuleChanges.close("sysadmin", "system-admin", id, "confirmations", 0).then().statusCode(403);
    assertEquals("/problems/platform/forbidden", Api.problem(RuleChanges.propose("auditadmin", "audit-admin", RuleChanges.body())));
    assertEquals("/problems/platform/stale-version", Api.problem(RuleChanges.close("secadmin", "security-admin", id, "confirmations", 3)));
    RuleChanges.close("auditadmin", "audit-admin", id, "rejections", 0).then().statusCode(200).body("state", equalTo("REJECTED")).body("allowedActions", empty());
    assertEquals("/problems/platform/illegal-action", Api.problem(RuleChanges.close("secadmin", "security-admin", id, "confirmations", 1)));
    RuleChanges.close("secadmin", "security-admin", UUID.randomUUID().toString(), "confirmations", 0).then().statusCode(404);
    assertEquals("0", Sql.one("select count(*) from platform.rule_parameter where change_id = '" + id + "'"));
  }

  @Test
  void theListIsCutInPagesAndFilteredAndTellsWhatIsProposed() {
    String id = RuleChanges.proposed();
    String rule = Sql.one("select rule_id from platform.rule_change where id = '" + id + "'");
    Response first = Api.get(Api.as("supervisor", "licence-supervisor"), RULES + "?prefix=LIC-&limit=2");
    first.then().statusCode(200).body("items.size()", equalTo(2)).body("items.ruleId", everyItem(startsWith("LIC-")));
    String cursor = first.jsonPath().getString("nextCursor");
    Api.get(Api.as("supervisor", "licence-supervisor"), RULES + "?prefix=LIC-&limit=2&cursor=" + cursor).then().statusCode(200)
        .body("items.ruleId", not(hasItem("LIC-T01.correction-days")));
    Api.get(Api.as("supervisor", "licence-supervisor"), RULES + "?prefix=" + rule).then().statusCode(200).body("pending.changeId", hasItem(id));
    Api.get(Api.as("supervisor", "licence-supervisor"), "/platform/rule-changes?state=PROPOSED&ruleId=" + rule).then().statusCode(200).body("items.changeId", hasItem(id));
    Api.get(Api.as("supervisor", "licence-supervisor"), RULES + "/NO-T01.such-rule").then().statusCode(404);
  }
}
