package cn.daylight.platform.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.testing.Applications;
import cn.daylight.testing.Applications.Filed;
import cn.daylight.testing.Cast;
import cn.daylight.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The database keeps the procedure against hand-written SQL with the application's own role: what a thief of its
 * password, or a defect of the application, would do. DL001: no edge or no journal entry; DL003: separation of duties.
 */
@QuarkusTest
class EnforcementStoreTest {

  private static final String COUNTY = "330102";

  @Test
  void aStateChangeWithoutAnEntry() {
    Filed filed = Applications.file(COUNTY);
    assertEquals("DL001", sql("clerk", "update monopoly.licence_application set state = 'ACCEPTED', accept_seq = 1, version = version + 1 where id = '" + filed.id() + "'"));
    assertEquals("FILED", filed.state());
  }

  @Test
  void aContentChangeWithoutAnEntry() {
    Filed filed = Applications.file(COUNTY);
    assertEquals("DL001", sql("clerk", "update monopoly.licence_application set decision_reason = 'x', version = version + 1 where id = '" + filed.id() + "'"));
    assertEquals("DL001", sql("clerk", "update monopoly.licence_application set decision_reason = 'x' where id = '" + filed.id() + "'"));
    assertEquals("42501", sql("clerk", "update monopoly.licence_application set shop_name = '改名', version = version + 1 where id = '" + filed.id() + "'"));
  }

  @Test
  void aSkippedStepWithAForgedEntry() {
    Filed filed = Applications.file(COUNTY);
    String skip = "update monopoly.licence_application set state = 'DECLINED', decision_reason = 'x', version = version + 1 where id = '" + filed.id() + "'";
    assertEquals("DL001", sql("approver", skip, entry(filed, "REFUSE", "FILED", "DECLINED", "approver", 1), participant(filed, "approver", "DECIDE")));
    assertEquals("FILED", filed.state());
    Filed accepted = Applications.at("ACCEPTED", COUNTY);
    String leap = "update monopoly.licence_application set state = 'WITHDRAWN', version = version + 1 where id = '" + accepted.id() + "'";
    assertEquals("DL001", sql("approver", leap, entry(accepted, "GRANT", "ACCEPTED", "WITHDRAWN", "approver", 2), participant(accepted, "approver", "DECIDE")));
  }

  @Test
  void aLawfulStepWithAnEntryButWithoutTheAppointment() {
    Filed filed = Applications.file(COUNTY);
    assertEquals("DL001", sql("reviewer", accept(filed, 1), entry(filed, "ACCEPT", "FILED", "ACCEPTED", "reviewer", 1), participant(filed, "reviewer", "ACCEPT")));
    assertEquals("FILED", filed.state());
  }

  @Test
  void aLawfulStepByTheRightPersonIsTheControl() {
    Filed filed = Applications.file(COUNTY);
    assertEquals("committed", sql("clerk", accept(filed, 1), entry(filed, "ACCEPT", "FILED", "ACCEPTED", "clerk", 1), participant(filed, "clerk", "ACCEPT")));
    assertEquals("ACCEPTED", filed.state());
  }

  @Test
  void aLawfulStepWithoutTheListOfParticipants() {
    Filed filed = Applications.file(COUNTY);
    assertEquals("DL003", sql("clerk", accept(filed, 1), entry(filed, "ACCEPT", "FILED", "ACCEPTED", "clerk", 1)));
  }

  @Test
  void aSecondStepOfTheSamePerson() {
    Filed filed = Applications.at("ACCEPTED", COUNTY);
    assertEquals("23505", sql("clerk", participant(filed, "clerk", "INSPECT")));
    assertEquals("42501", sql("clerk", "delete from platform.participant where object_id = '" + filed.id() + "'"));
    assertEquals("42501", sql("clerk", "update platform.participant set step = 'INSPECT' where object_id = '" + filed.id() + "'"));
  }

  @Test
  void aForeignInsert() {
    assertEquals("DL001", sql("clerk", """
        insert into monopoly.licence_application (id, version, state, application_no, receipt_digest, county_code, cell_code, applicant_name,
          identity_sealed, identity_masked, identity_digest, phone, shop_name, holder_nature, address, format, market_type, scale,
          separate_from_dwelling, funds_declared, filed_at)
        select gen_random_uuid(), 0, 'FILED', 'foreign-' || gen_random_uuid(), '\\x01', '%1$s', (select min(code) from monopoly.layout_cell where county_code = '%1$s'),
          'n', '\\x', 'm', '\\x', '1', 's', 'INDIVIDUAL', gen_random_uuid()::text, 'Z', 'C', '3', true, true, now()""".formatted(COUNTY)));
  }

  @Test
  void aForeignInsertStraightIntoAnEndState() {
    assertEquals("23514", sql("approver", """
        insert into monopoly.licence (id, version, state, licence_no, holder_name, shop_name, county_code, cell_code, address, holder_nature, format,
          market_type, scale, issued_by, issued_on, valid_from, valid_to)
        select gen_random_uuid(), 0, 'VALID', '330102199999', 'n', 's', '%1$s', (select min(code) from monopoly.layout_cell where county_code = '%1$s'), 'somewhere',
          'INDIVIDUAL', 'Z', 'C', '3', 'b', platform.day_in_china(now()), platform.day_in_china(now()), platform.day_in_china(now()) + 1""".formatted(COUNTY)));
  }

  @Test
  void aLicenceOnAForeignApplication() {
    Filed filed = Applications.at("REVIEWED", COUNTY);
    assertEquals("DL001", sql("approver", """
        insert into monopoly.licence (id, version, state, licence_no, application_id, holder_name, shop_name, county_code, cell_code, address, holder_nature, format,
          market_type, scale, issued_by, issued_on, valid_from, valid_to)
        select gen_random_uuid(), 0, 'VALID', '330102199998', '%2$s', 'n', 's', '%1$s', (select min(code) from monopoly.layout_cell where county_code = '%1$s'), 'elsewhere',
          'INDIVIDUAL', 'Z', 'C', '3', 'b', platform.day_in_china(now()), platform.day_in_china(now()), platform.day_in_china(now()) + 1""".formatted(COUNTY, filed.id())));
  }

  @Test
  void rowsAreNeverDeleted() {
    Filed filed = Applications.file(COUNTY);
    assertEquals("42501", sql("clerk", "delete from monopoly.licence_application where id = '" + filed.id() + "'"));
    assertEquals("42501", sql("clerk", "truncate monopoly.licence_application cascade"));
  }

  @Test
  void triggersAndPoliciesCannotBeSwitchedOff() {
    assertEquals("42501", sql("clerk", "alter table monopoly.licence_application disable trigger all"));
    assertEquals("42501", sql("clerk", "alter table monopoly.licence_application no force row level security"));
    assertEquals("42501", sql("clerk", "set session_replication_role = replica"));
    assertEquals("42501", sql("clerk", "insert into platform.workflow_edge values ('monopoly.licence-application', 'FILED', 'GRANT', 'GRANTED', 'x.y:z', 'STAFF', null)"));
  }

  @Test
  void anActThatDidNotHappenCannotBeTold() {
    Filed filed = Applications.file(COUNTY);
    assertEquals("DL001", sql("clerk", entry(filed, "ACCEPT", "FILED", "ACCEPTED", "clerk", 1)));
    assertEquals("23505", sql("clerk", entry(filed, "FILE", "FILED", "FILED", "clerk", 0)));
  }

  @Test
  void theNameInAnEntryIsTheTables() {
    Filed filed = Applications.file(COUNTY);
    String forged = entry(filed, "ACCEPT", "FILED", "ACCEPTED", "clerk", 1).replace("姓名clerk-" + COUNTY, "别人");
    assertEquals("DL002", sql("clerk", accept(filed, 1), forged, participant(filed, "clerk", "ACCEPT")));
    assertEquals("FILED", filed.state());
  }

  @Test
  void aParticipantNeedsAnAct() {
    Filed filed = Applications.file(COUNTY);
    assertEquals("DL001", sql("clerk", participant(filed, "approver", "SUBJECT")));
  }

  @Test
  void aLawfulActCannotRewriteWhatWasDeclared() {
    Filed filed = Applications.file(COUNTY);
    String rewriting = accept(filed, 1).replace("set state", "set applicant_name = '别人', state");
    assertEquals("42501", sql("clerk", rewriting, entry(filed, "ACCEPT", "FILED", "ACCEPTED", "clerk", 1), participant(filed, "clerk", "ACCEPT")));
    assertEquals("42501", sql("clerk", "update platform.number_series set last = 0"));
  }

  @Test
  void aLicenceWithAPerfectEntryButNoGrant() {
    Filed filed = Applications.at("REVIEWED", COUNTY);
    String licence = UUID.randomUUID().toString();
    assertEquals("DL001", sql("approver", """
        insert into monopoly.licence (id, version, state, licence_no, application_id, holder_name, shop_name, county_code, cell_code, address, holder_nature, format,
          market_type, scale, issued_by, issued_on, valid_from, valid_to, identity_digest)
        select '%s', 0, 'VALID', '330102199997', id, applicant_name, shop_name, county_code, cell_code, address, holder_nature, format, market_type, scale, 'b',
          platform.day_in_china(now()), platform.day_in_china(now()), platform.day_in_china(now()) + 1, identity_digest from monopoly.licence_application where id = '%s'""".formatted(licence, filed.id()),
        entry(filed, "ISSUE", "-", "VALID", "approver", 0).replace("'monopoly.licence-application'", "'monopoly.licence'").replace("'from_state', '-', ", "").replace(filed.id(), licence),
        participant(filed, "approver", "DECIDE").replace("'monopoly.licence-application'", "'monopoly.licence'").replace(filed.id(), licence)));
  }

  @Test
  void nobodyEntersAnAppointmentAsInstalled() {
    assertEquals("42501", sql("clerk", "update platform.appointment set installed = true"));
    assertEquals("42501", sql("clerk", """
        insert into platform.appointment (id, version, state, person_id, post_code, post_kind, unit_code, valid_from, reason, installed, proposed_at)
        select gen_random_uuid(), 0, 'ACTIVE', '%s', 'licence-approver', 'BUSINESS', '330102', platform.day_in_china(now()), 'x', true, now()"""
        .formatted(Cast.id("clerk-" + COUNTY))));
  }

  @Test
  void oneInspectorCannotSignTwiceInSql() {
    Filed filed = Applications.at("REPORTED", COUNTY);
    UUID inspector = Cast.id("inspector1-" + COUNTY);
    assertEquals("23514", sql("inspector1", """
        insert into monopoly.site_countersignature (site_report_id, application_id, county_code, reported_by, countersigned_by, countersigned_by_name, countersigned_at)
        select site_report_id, id, county_code, '%1$s', '%1$s', 'n', now() from monopoly.licence_application where id = '%2$s'""".formatted(inspector, filed.id())));
  }

  @Test
  void otherCountiesRowsDoNotExist() {
    Filed filed = Applications.file("330203");
    assertEquals("committed", sql("clerk", "update monopoly.licence_application set state = 'ACCEPTED' where id = '" + filed.id() + "'"));
    assertEquals("FILED", filed.state());
    assertEquals("42501", sql("clerk", participant(filed, "clerk", "ACCEPT").replace("'" + COUNTY + "'", "'330203'")));
  }

  private static String sql(String who, String... statements) {
    return Sql.tryAs(COUNTY, Cast.id(who + "-" + COUNTY).toString(), statements);
  }

  private static String accept(Filed filed, int seq) {
    return "update monopoly.licence_application set state = 'ACCEPTED', accept_seq = " + seq + ", version = version + 1 where id = '" + filed.id() + "'";
  }

  private static String participant(Filed filed, String who, String step) {
    return "insert into platform.participant values ('monopoly.licence-application', '" + filed.id() + "', '"
        + Cast.id(who + "-" + COUNTY) + "', '" + step + "', '" + COUNTY + "')";
  }

  /** An entry as the application would write it, for this person's own appointment. */
  private static String entry(Filed filed, String action, String from, String to, String who, int version) {
    String person = Cast.id(who + "-" + COUNTY).toString();
    String appointment = Sql.one("select id from platform.appointment where person_id = '" + person
        + "' and post_code = 'licence-" + who + "' and delegator_person_id is null");
    return """
        select audit.append(jsonb_build_object('flow', 'monopoly.licence-application', 'object_id', '%s', 'object_version', %d, 'unit_code', '%s', 'action', '%s',
          'outcome', 'ACT', 'from_state', '%s', 'to_state', '%s', 'actor_kind', 'STAFF', 'actor_id', '%s', 'actor_name', '%s', 'appointment_id', '%s',
          'post_code', '%s'))""".formatted(filed.id(), version, COUNTY, action, from, to, person, "姓名" + who + "-" + COUNTY, appointment, "licence-" + who);
  }
}
