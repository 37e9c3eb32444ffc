package cn.daylight.platform.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.testing.Calendars;
import cn.daylight.testing.Entries;
import cn.daylight.testing.Entries.Step;
import cn.daylight.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Working calendars against hand-written SQL with the application's own role. DL006: what the procedure itself asks for. */
@QuarkusTest
class CalendarYearStoreTest {

  private static final String FLOW = "platform.calendar-year";
  private static final String DAYS = "insert into platform.calendar_day select '%s', d::date, false, '假' from generate_series('%s'::date, '%s'::date, interval '1 day') d";

  private static String propose(UUID id, int year) {
    return "insert into platform.calendar_year (id, version, state, unit_code, year, source, proposed_at) values ('" + id + "', 0, 'PROPOSED', '33', " + year + ", '通知', now())";
  }

  private static String confirm(UUID id) {
    return "update platform.calendar_year set state = 'IN_FORCE', version = version + 1 where id = '" + id + "'";
  }

  private static Step proposing(UUID id) {
    return new Step(FLOW, id, 0, "PROPOSE", null, "PROPOSED");
  }

  private static Step confirming(UUID id) {
    return new Step(FLOW, id, 1, "CONFIRM", "PROPOSED", "IN_FORCE");
  }

  private static String sysadmin(UUID id) {
    return Entries.entry(proposing(id), "sysadmin", "system-admin");
  }

  @Test
  void theControlIsAWholeProposalWithItsEntry() {
    UUID id = UUID.randomUUID();
    assertEquals("committed", Entries.tryAs("sysadmin", propose(id, 2150), DAYS.formatted(id, "2150-01-01", "2150-01-11"), sysadmin(id),
        Entries.participant(proposing(id), "sysadmin", "PROPOSE")));
  }

  @Test
  void aYearIsNotPutIntoForceByHand() {
    UUID id = UUID.fromString(Calendars.proposed(2151));
    assertEquals("DL001", Entries.tryAs("secadmin", confirm(id)));
    // an entry of one who has the post for the other step only
    assertEquals("DL001", Entries.tryAs("sysadmin", confirm(id), Entries.entry(confirming(id), "sysadmin", "system-admin")));
    // the right person, but not in the list of those who took part
    assertEquals("DL003", Entries.tryAs("secadmin", confirm(id), Entries.entry(confirming(id), "secadmin", "security-admin")));
    assertEquals("23505", Entries.tryAs("sysadmin", Entries.participant(confirming(id), "sysadmin", "CONFIRM")));
    assertEquals("PROPOSED", Sql.one("select state from platform.calendar_year where id = '" + id + "'"));
  }

  @Test
  void aProposalIsWholeAndNotOfAYearThatIsOver() {
    UUID few = UUID.randomUUID();
    assertEquals("DL006", Entries.tryAs("sysadmin", propose(few, 2152), DAYS.formatted(few, "2152-01-01", "2152-01-10"), sysadmin(few), Entries.participant(proposing(few), "sysadmin", "PROPOSE")));
    UUID over = UUID.randomUUID();
    assertEquals("DL006", Entries.tryAs("sysadmin", propose(over, 2024), DAYS.formatted(over, "2024-01-01", "2024-01-11"), sysadmin(over), Entries.participant(proposing(over), "sysadmin", "PROPOSE")));
  }

  @Test
  void daysComeWithTheProposalAndDifferFromTheWeek() {
    UUID id = UUID.fromString(Calendars.proposed(2153));
    assertEquals("DL006", Entries.tryAs("sysadmin", DAYS.formatted(id, "2153-06-04", "2153-06-04")));
    // not even with the act that confirms
    assertEquals("DL006", Entries.tryAs("secadmin", DAYS.formatted(id, "2153-06-04", "2153-06-04"), confirm(id), Entries.entry(confirming(id), "secadmin", "security-admin"),
        Entries.participant(confirming(id), "secadmin", "CONFIRM")));
    assertEquals("23514", Entries.tryAs("sysadmin", "insert into platform.calendar_day values ('" + id + "', '2153-06-04', true, null)"));
    assertEquals("23514", Entries.tryAs("sysadmin", "insert into platform.calendar_day values ('" + id + "', '2153-06-02', false, null)"));
    assertEquals("42501", Entries.tryAs("sysadmin", "update platform.calendar_day set working = not working"));
    assertEquals("42501", Entries.tryAs("sysadmin", "delete from platform.calendar_day"));
    assertEquals("42501", Entries.tryAs("sysadmin", "update platform.calendar_year set source = '别的'"));
  }

  @Test
  void aCalendarIsSupersededOnlyByAnother() {
    String id = Calendars.proposed(2154);
    Calendars.close("secadmin", "security-admin", id, "confirmations", 0).then().statusCode(200);
    Step alone = new Step(FLOW, UUID.fromString(id), 2, "SUPERSEDE", "IN_FORCE", "SUPERSEDED");
    assertEquals("DL006", Entries.tryAs("auditadmin", "update platform.calendar_year set state = 'SUPERSEDED', version = version + 1 where id = '" + id + "'",
        Entries.entry(alone, "auditadmin", "audit-admin")));
    assertEquals("IN_FORCE", Sql.one("select state from platform.calendar_year where id = '" + id + "'"));
  }

  @Test
  void oneCalendarOfAYearIsInForce() {
    String first = Calendars.proposed(2155);
    Calendars.close("secadmin", "security-admin", first, "confirmations", 0).then().statusCode(200);
    UUID second = UUID.fromString(Calendars.proposed(2155));
    assertEquals("23505", Entries.tryAs("secadmin", confirm(second), Entries.entry(confirming(second), "secadmin", "security-admin"), Entries.participant(confirming(second), "secadmin", "CONFIRM")));
  }

  @Test
  void theInstallationsWayIsTheOwners() {
    assertEquals("42501", Entries.tryAs("sysadmin", "select platform.install_calendar(2156, 'x', '[]')"));
    assertEquals("DL001", Entries.tryAs("sysadmin", "insert into platform.calendar_year (id, version, state, unit_code, year, source, proposed_at) values (gen_random_uuid(), 0, 'IN_FORCE', '33', 2156, 'x', now())"));
  }
}
