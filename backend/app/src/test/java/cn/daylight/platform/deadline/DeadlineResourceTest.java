package cn.daylight.platform.deadline;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daylight.testing.Api;
import cn.daylight.testing.Applications;
import cn.daylight.testing.Applications.Filed;
import cn.daylight.testing.Cast;
import cn.daylight.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The clocks of a licence application: who sees which, when they start and stop, and what the database refuses. */
@QuarkusTest
class DeadlineResourceTest {

  private static final String COUNTY = "330102";
  /** The n-th working day after today, counted by SQL from the calendar's own rows. */
  private static final String NTH_WORKING_DAY = """
      select (day + 1)::timestamp at time zone 'Asia/Shanghai' from (
        select d::date as day, row_number() over (order by d) as n
        from generate_series((now() at time zone 'Asia/Shanghai')::date + 1, (now() at time zone 'Asia/Shanghai')::date + 90, interval '1 day') d
        left join platform.calendar_day c on c.day = d::date
        where coalesce(c.working, extract(isodow from d) < 6)) w where n = %d""";

  @Test
  void fiveDaysToTellWhatIsMissingFromTheFiling() {
    Filed filed = Applications.file(COUNTY);
    shown(filed).body("deadlines.ruleId", contains("LIC-T01.correction-days")).body("deadlines.state", contains("RUNNING"))
        .body("deadlines[0].workingDaysLeft", equalTo(5));
    assertEquals(Sql.one(NTH_WORKING_DAY.formatted(5)), due(filed, "LIC-T01.correction-days"));
  }

  @Test
  void twentyDaysToDecideAndEightPromisedFromTheAcceptance() {
    Filed filed = Applications.at("ACCEPTED", COUNTY);
    shown(filed).body("deadlines.ruleId", contains("LIC-T01.correction-days", "LIC-T02b.promised-days", "LIC-T02.decision-days"))
        .body("deadlines.state", contains("MET", "RUNNING", "RUNNING"));
    assertEquals(Sql.one(NTH_WORKING_DAY.formatted(20)), due(filed, "LIC-T02.decision-days"));
    assertEquals(Sql.one(NTH_WORKING_DAY.formatted(8)), due(filed, "LIC-T02b.promised-days"));
  }

  @Test
  void theDecisionStopsThemAndAWithdrawalVoidsThem() {
    shown(Applications.at("GRANTED", COUNTY)).body("deadlines.state", contains("MET", "MET", "MET"));
    shown(Applications.at("REFUSED", COUNTY)).body("deadlines.state", contains("MET", "MET", "MET"));
    shown(Applications.at("DECLINED", COUNTY)).body("deadlines.state", contains("MET"));
    Filed withdrawn = Applications.at("ACCEPTED", COUNTY);
    Applications.withdraw(withdrawn).then().statusCode(200).body("deadlines.state", contains("MET", "VOID", "VOID"));
  }

  @Test
  void theApplicantSeesTheDatesPromisedToHim() {
    Filed filed = Applications.at("ACCEPTED", COUNTY);
    Api.post(Api.anonymous(), "/monopoly/public/licence-application-queries", Map.of("receiptCode", filed.receiptCode())).then().statusCode(200)
        .body("deadlines.ruleId", contains("LIC-T01.correction-days", "LIC-T02b.promised-days", "LIC-T02.decision-days"));
  }

  @Test
  void aClockIsStartedStoppedAndMovedByActsOnly() {
    Filed filed = Applications.at("ACCEPTED", COUNTY);
    String where = " where object_id = '" + filed.id() + "' and rule_id = 'LIC-T02.decision-days'";
    assertEquals("DL005", sql("update platform.deadline set state = 'MET', ended_at = now()" + where));
    assertEquals("DL005", sql("update platform.deadline set due_at = due_at + interval '30 days'" + where));
    assertEquals("42501", sql("update platform.deadline set first_due_at = first_due_at + interval '30 days'" + where));
    assertEquals("42501", sql("delete from platform.deadline" + where));
    assertEquals("DL005", sql("""
        insert into platform.deadline (id, flow, object_id, unit_code, rule_id, amount, period_unit, legal_basis, started_at, first_due_at, due_at, state)
        values (gen_random_uuid(), 'monopoly.licence-application', '%s', '330102', 'LIC-T09.change-report-days', 1, 'd', 'x', now(), now() + interval '1 day',
          now() + interval '1 day', 'RUNNING')""".formatted(filed.id())));
    // a shift whose reason is told, but without an act
    assertEquals("DL005", sql("insert into platform.deadline_shift (deadline_id, ordinal, kind, at, reason, due_before, due_after) select id, 1, 'EXTEND', now(), 'x', due_at, due_at + interval '1 day' from platform.deadline" + where,
        "update platform.deadline set due_at = due_at + interval '1 day'" + where));
    assertTrue(Sql.one("select state from platform.deadline" + where).equals("RUNNING"));
  }

  private static String due(Filed filed, String rule) {
    return Sql.one("select due_at from platform.deadline where object_id = '" + filed.id() + "' and rule_id = '" + rule + "'");
  }

  private static ValidatableResponse shown(Filed filed) {
    return Api.as("clerk-" + COUNTY, "licence-clerk").get(Api.BASE + "/monopoly/licence-applications/" + filed.id()).then().statusCode(200);
  }

  private static String sql(String... statements) {
    return Sql.tryAs(COUNTY, Cast.id("clerk-" + COUNTY).toString(), statements);
  }
}
