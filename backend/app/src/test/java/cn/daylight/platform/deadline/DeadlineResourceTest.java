package cn.daylight.platform.deadline;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.testing.Api;
import cn.daylight.testing.Applications;
import cn.daylight.testing.Applications.Filed;
import cn.daylight.testing.Cast;
import cn.daylight.testing.Sql;
import cn.daylight.testing.TestStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
        left join (platform.calendar_day c join platform.calendar_year y on y.id = c.calendar_id and y.state = 'IN_FORCE') on c.day = d::date
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
    shown(filed).body("deadlines.ruleId", contains("LIC-T02b.promised-days", "LIC-T02.decision-days", "LIC-T01.correction-days"))
        .body("deadlines.state", contains("RUNNING", "RUNNING", "MET"));
    assertEquals(Sql.one(NTH_WORKING_DAY.formatted(20)), due(filed, "LIC-T02.decision-days"));
    assertEquals(Sql.one(NTH_WORKING_DAY.formatted(8)), due(filed, "LIC-T02b.promised-days"));
  }

  @Test
  void theDecisionStopsThemAndTheCertificateMustBeDelivered() {
    shown(Applications.at("GRANTED", COUNTY)).body("deadlines.ruleId[0]", equalTo("LIC-T03.delivery-days"))
        .body("deadlines.state", contains("RUNNING", "MET", "MET", "MET")).body("deadlines[0].workingDaysLeft", equalTo(10));
    shown(Applications.at("REFUSED", COUNTY)).body("deadlines.state", contains("MET", "MET", "MET"));
    shown(Applications.at("DECLINED", COUNTY)).body("deadlines.state", contains("MET"));
    Filed withdrawn = Applications.at("ACCEPTED", COUNTY);
    Applications.withdraw(withdrawn).then().statusCode(200).body("deadlines.state", containsInAnyOrder("MET", "VOID", "VOID"));
  }

  @Test
  void whenTheOfficeWasSilentTheDecisionCountsFromTheReceipt() throws SQLException {
    Filed filed = Applications.file(COUNTY);
    String t01 = " where object_id = '" + filed.id() + "' and rule_id = 'LIC-T01.correction-days'";
    owner("update platform.deadline set started_at = started_at - interval '30 days', first_due_at = first_due_at - interval '30 days', due_at = due_at - interval '30 days'" + t01);
    shown(filed).body("deadlines[0].workingDaysLeft", lessThan(0));
    Applications.act(filed, "clerk", "acceptances").then().statusCode(200);
    assertEquals(Sql.one("select started_at from platform.deadline" + t01),
        Sql.one("select started_at from platform.deadline where object_id = '" + filed.id() + "' and rule_id = 'LIC-T02.decision-days'"));
  }

  @Test
  void lateFromTheFirstLateInstantThoughItIsADayOff() throws SQLException {
    Filed filed = Applications.file(COUNTY);
    owner("update platform.deadline set started_at = now() - interval '9 days', first_due_at = now() - interval '1 second', due_at = now() - interval '1 second' where object_id = '" + filed.id() + "'");
    shown(filed).body("deadlines[0].workingDaysLeft", equalTo(-1));
  }

  @Test
  void aYearThatIsNotLoadedRefusesNobody() throws SQLException {
    Filed filed = Applications.file(COUNTY);
    owner("update platform.deadline set due_at = '2030-01-01', first_due_at = '2030-01-01', provisional = true where object_id = '" + filed.id() + "'");
    shown(filed).body("deadlines[0].provisional", equalTo(true));
    Applications.act(filed, "clerk", "acceptances").then().statusCode(200);
  }

  @Test
  void theApplicantSeesTheDatesPromisedToHim() {
    Filed filed = Applications.at("ACCEPTED", COUNTY);
    Api.post(Api.anonymous(), "/monopoly/public/licence-application-queries", Map.of("receiptCode", filed.receiptCode())).then().statusCode(200)
        .body("deadlines.ruleId", contains("LIC-T02b.promised-days", "LIC-T02.decision-days", "LIC-T01.correction-days"));
  }

  /** Not even with a lawful act of the same transaction: the application's role can write no clock. */
  @Test
  void nobodyButTheRecordMovesAClock() {
    Filed filed = Applications.at("ACCEPTED", COUNTY);
    String where = " where object_id = '" + filed.id() + "'";
    for (String forged : new String[] {
        "update platform.deadline set state = 'MET', ended_at = now(), ended_by = id" + where,
        "update platform.deadline set due_at = due_at + interval '30 days'" + where,
        "delete from platform.deadline" + where,
        "insert into platform.deadline select gen_random_uuid(), flow, object_id, unit_code, 'x', 1, 'd', 'x', now(), now() + interval '1 day', now() + interval '1 day', false, 'RUNNING', id, null, null from platform.deadline" + where,
        "insert into platform.deadline_shift select id, id, now(), 'x', due_at, due_at + interval '1 day' from platform.deadline" + where,
        "insert into platform.clock_effect values ('monopoly.licence-application', 'REPORT', 'VOID', null, null)",
        "delete from platform.clock_effect", "update platform.calendar_day set working = not working",
        "select platform.settle_clocks()", "alter table audit.entry disable trigger entry_time"}) {
      assertEquals("42501", sql(forged), forged);
    }
  }

  private static void owner(String sql) throws SQLException {
    try (Connection owner = TestStack.owner(); Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
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
