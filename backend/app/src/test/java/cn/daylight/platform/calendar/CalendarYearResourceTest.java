package cn.daylight.platform.calendar;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cn.daylight.testing.Api;
import cn.daylight.testing.Applications;
import cn.daylight.testing.Applications.Filed;
import cn.daylight.testing.Calendars;
import cn.daylight.testing.Sql;
import cn.daylight.testing.TestStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A year's working calendar by two people, over HTTP. */
@QuarkusTest
class CalendarYearResourceTest {

  private static final String YEARS = "/platform/calendar-years";

  @Test
  void proposedByOneConfirmedByAnother() {
    int year = Calendars.year();
    List<Map<String, Object>> days = Calendars.off(year, 11);
    days.add(Calendars.day(saturday(year), true, "补假日"));
    String id = Calendars.propose("sysadmin", "system-admin", Calendars.body(year, days)).then().statusCode(201)
        .body("state", equalTo("PROPOSED")).body("year", equalTo(year)).body("offDays", equalTo(11)).body("makeUpDays", equalTo(1))
        .body("workingDays", equalTo(weekdays(year) - 11 + 1)).body("days.size()", equalTo(12))
        .body("proposedByName", equalTo("姓名sysadmin")).body("allowedActions", empty()).extract().path("calendarId");
    Api.get(Api.as("auditadmin", "audit-admin"), YEARS + "/" + id).then().statusCode(200).body("allowedActions", contains("CONFIRM", "REJECT"));
    Calendars.close("auditadmin", "audit-admin", id, "confirmations", 0).then().statusCode(200)
        .body("state", equalTo("IN_FORCE")).body("decidedByName", equalTo("姓名auditadmin")).body("allowedActions", empty());
    assertEquals("2", Sql.one("select count(*) from audit.entry where object_id = '" + id + "' and flow = 'platform.calendar-year' and outcome = 'ACT'"));
    Api.get(Api.as("clerk-330102", "licence-clerk"), YEARS + "?state=IN_FORCE&year=" + year).then().statusCode(200)
        .body("items.calendarId", contains(id)).body("items[0].days", nullValue()).body("items[0].workingDays", equalTo(weekdays(year) - 10));
  }

  @Test
  void aCorrectionSupersedesForTheFuture() {
    int year = Calendars.year();
    String first = inForce(year, Calendars.off(year, 11));
    String second = inForce(year, Calendars.off(year, 12));
    assertEquals("SUPERSEDED", state(first));
    assertEquals("IN_FORCE", state(second));
    assertEquals("SUPERSEDE", Sql.one("select action from audit.entry where object_id = '" + first + "' order by id desc limit 1"));
    Api.get(Api.as("secadmin", "security-admin"), YEARS + "/" + first).then().statusCode(200).body("allowedActions", empty()).body("days.size()", equalTo(11));
  }

  /** The clock of an application keeps its due time; the next application counts by the corrected calendar. */
  @Test
  void storedDueTimesNeverMove() {
    LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
    int year = tomorrow.getYear();
    List<Map<String, Object>> present = inForceDays(year);
    Filed before = Applications.file("330102");
    String due = due(before);
    List<Map<String, Object>> corrected = new ArrayList<>(present);
    corrected.removeIf(d -> d.get("day").equals(tomorrow.toString()));
    boolean weekend = tomorrow.getDayOfWeek().getValue() > 5;
    corrected.add(Calendars.day(tomorrow.toString(), weekend, "临时调整"));
    inForce(year, corrected);
    assertEquals(due, due(before));
    assertNotEquals(due, due(Applications.file("330102")));
    inForce(year, present);
    assertEquals(due, due(Applications.file("330102")));
  }

  /** What was told as provisional is counted anew, once: the eleven weekdays off come before the fifth working day. */
  @Test
  void loadingAYearSettlesItsProvisionalDueTimes() throws SQLException {
    Filed filed = Applications.file("330102");
    try (Connection owner = TestStack.owner(); Statement statement = owner.createStatement()) {
      statement.execute("update platform.deadline set started_at = '2196-01-01T00:00Z', first_due_at = '2196-01-08T16:00Z', due_at = '2196-01-08T16:00Z', provisional = true where object_id = '" + filed.id() + "'");
    }
    inForce(2196, Calendars.off(2196, 11));
    String settled = Sql.one("select platform.due_at('2196-01-01T00:00Z', 5, 'wd')");
    assertEquals(settled, due(filed));
    assertNotEquals(Sql.one("select timestamptz '2196-01-08T16:00Z'"), settled);
    inForce(2196, Calendars.off(2196, 20));
    assertEquals(settled, due(filed));
  }

  @Test
  void nobodyDecidesWhatHeProposedNorWithoutThePost() {
    int year = Calendars.year();
    String id = Calendars.proposed(year);
    Calendars.close("sysadmin", "system-admin", id, "confirmations", 0).then().statusCode(403);
    assertEquals("/problems/platform/forbidden", Api.problem(Calendars.propose("secadmin", "security-admin", Calendars.body(year, Calendars.off(year, 11)))));
    assertEquals("PROPOSED", state(id));
  }

  @Test
  void aDecisionNeedsTheStateAndTheVersion() {
    String id = Calendars.proposed(Calendars.year());
    assertEquals("/problems/platform/stale-version", Api.problem(Calendars.close("secadmin", "security-admin", id, "rejections", 7)));
    Calendars.close("secadmin", "security-admin", id, "rejections", 0).then().statusCode(200).body("state", equalTo("REJECTED"));
    assertEquals("/problems/platform/illegal-action", Api.problem(Calendars.close("auditadmin", "audit-admin", id, "confirmations", 1)));
    Calendars.close("auditadmin", "audit-admin", java.util.UUID.randomUUID().toString(), "confirmations", 0).then().statusCode(404);
  }

  /** A second confirmation ends nothing: the calendar in force stays what it is. */
  @Test
  void aConfirmedCalendarIsNotConfirmedAgain() {
    int year = Calendars.year();
    String id = inForce(year, Calendars.off(year, 11));
    assertEquals("/problems/platform/illegal-action", Api.problem(Calendars.close("auditadmin", "audit-admin", id, "confirmations", 1)));
    assertEquals("IN_FORCE", state(id));
  }

  @Test
  void everyFaultIsToldWithItsPlace() {
    int year = 2100;
    List<Map<String, Object>> days = new ArrayList<>(Calendars.off(year, 9));
    days.add(Calendars.day("2101-03-01", false, "假"));
    days.add(Calendars.day("2100-03-06", false, null));
    days.add(Calendars.day("2100-03-01", true, null));
    Calendars.propose("sysadmin", "system-admin", Calendars.body(year, days)).then().statusCode(400)
        .body("errors.path", contains("days[9].day", "days[10].name", "days[11].working"))
        .body("errors.messageKey", contains("outsideYear", "noDifference", "noDifference"));
    Calendars.propose("sysadmin", "system-admin", Calendars.body(2020, Calendars.off(2020, 10))).then().statusCode(400)
        .body("errors.path", contains("year", "days")).body("errors.messageKey", contains("yearOver", "tooFewDaysOff"));
    Calendars.propose("sysadmin", "system-admin", Calendars.body(2200, Calendars.off(2199, 11))).then().statusCode(400).body("errors.path", hasItem("year"));
    Calendars.propose("sysadmin", "system-admin", Calendars.body(year, Calendars.off(year, 61))).then().statusCode(400).body("errors.path", hasItem("days"));
  }

  @Test
  void theSameKeyProposesOnce() {
    Map<String, Object> body = Calendars.body(2198, Calendars.off(2198, 11));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      ids.add(Api.as("sysadmin", "system-admin").contentType(ContentType.JSON).header("Idempotency-Key", "calendar-2198-once").body(body)
          .post(Api.BASE + YEARS).then().statusCode(201).extract().path("calendarId"));
    }
    assertEquals(ids.getFirst(), ids.getLast());
  }

  @Test
  void aMissingYearIsTold() {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    Integer missing = Integer.valueOf(Sql.one("""
        select coalesce(min(n), 0) from generate_series(%d, %d) n
        where not exists (select from platform.calendar_year y where y.year = n and y.state = 'IN_FORCE')"""
        .formatted(today.getYear(), today.getYear() + (today.getMonthValue() > 10 ? 1 : 0))));
    Api.get(Api.as("sysadmin", "system-admin"), YEARS + "?limit=1").then().statusCode(200)
        .body("missingYear", missing == 0 ? nullValue() : equalTo(missing));
  }

  private static String inForce(int year, List<Map<String, Object>> days) {
    String id = Calendars.propose("sysadmin", "system-admin", Calendars.body(year, days)).then().statusCode(201).extract().path("calendarId");
    Calendars.close("secadmin", "security-admin", id, "confirmations", 0).then().statusCode(200);
    return id;
  }

  /** What is in force, made whole with named Saturdays where it has too few days to be proposed; they change nothing. */
  private static List<Map<String, Object>> inForceDays(int year) {
    String id = Sql.one("select id from platform.calendar_year where state = 'IN_FORCE' and year = " + year);
    List<Map<String, Object>> days = new ArrayList<>(Api.get(Api.as("sysadmin", "system-admin"), YEARS + "/" + id).jsonPath().getList("days"));
    for (LocalDate day = LocalDate.of(year, 1, 1); days.size() < 30; day = day.plusDays(1)) {
      String text = day.toString();
      if (day.getDayOfWeek().getValue() == 6 && days.stream().noneMatch(d -> d.get("day").equals(text))) {
        days.add(Calendars.day(text, false, "周六"));
      }
    }
    return days;
  }

  private static String due(Filed filed) {
    return Sql.one("select due_at from platform.deadline where object_id = '" + filed.id() + "' and rule_id = 'LIC-T01.correction-days'");
  }

  private static String state(String id) {
    return Sql.one("select state from platform.calendar_year where id = '" + id + "'");
  }

  private static int weekdays(int year) {
    return Integer.parseInt(Sql.one("select count(*) from generate_series('%1$d-01-01'::date, '%1$d-12-31'::date, interval '1 day') d where extract(isodow from d) < 6".formatted(year)));
  }

  private static String saturday(int year) {
    return Sql.one("select max(d)::date from generate_series('%1$d-01-01'::date, '%1$d-12-31'::date, interval '1 day') d where extract(isodow from d) = 6".formatted(year));
  }
}
