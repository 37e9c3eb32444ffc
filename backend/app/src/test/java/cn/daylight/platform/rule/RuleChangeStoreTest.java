package cn.daylight.platform.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.testing.Entries;
import cn.daylight.testing.Entries.Step;
import cn.daylight.testing.RuleChanges;
import cn.daylight.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Dated rules against hand-written SQL with the application's own role. DL006: what the procedure itself asks for. */
@QuarkusTest
class RuleChangeStoreTest {

  private static final String FLOW = "platform.rule-change";
  private static final String TODAY = "(now() at time zone 'Asia/Shanghai')::date";

  private static String propose(UUID id, String rule, String scope, String value, String from) {
    return """
        insert into platform.rule_change (id, version, state, unit_code, rule_id, scope_key, value, unit, effective_from, legal_basis, proposed_by_name, proposed_at)
        values ('%s', 0, 'PROPOSED', '33', '%s', '%s', %s, 'wd', %s, '依据', 'x', now())""".formatted(id, rule, scope, value, from);
  }

  private static String tried(UUID id, String insert) {
    Step step = new Step(FLOW, id, 0, "PROPOSE", null, "PROPOSED");
    return Entries.tryAs("sysadmin", insert, Entries.entry(step, "sysadmin", "system-admin"), Entries.participant(step, "sysadmin", "PROPOSE"));
  }

  private static String confirm(UUID id) {
    return "update platform.rule_change set state = 'IN_FORCE', version = version + 1 where id = '" + id + "'";
  }

  private static Step confirming(UUID id) {
    return new Step(FLOW, id, 1, "CONFIRM", "PROPOSED", "IN_FORCE");
  }

  private static String enact(UUID id) {
    return "select platform.enact_rule_change('" + id + "')";
  }

  @Test
  void theControlIsAProposalWithItsEntry() {
    UUID id = UUID.randomUUID();
    assertEquals("committed", tried(id, propose(id, "LIC-T04.hearing-notice-days", "330702", "9", TODAY + " + 1")));
  }

  @Test
  void theParametersThemselvesAreNobodysToWrite() {
    assertEquals("42501", Entries.tryAs("sysadmin", "insert into platform.rule_parameter values ('LIC-T02.decision-days', '330702', 1, 'wd', platform.day_in_china(now()) + 1, null, 'x')"));
    assertEquals("42501", Entries.tryAs("sysadmin", "update platform.rule_parameter set value = 1 where rule_id = 'LIC-T02.decision-days'"));
    assertEquals("42501", Entries.tryAs("sysadmin", "update platform.rule_parameter set effective_to = platform.day_in_china(now())"));
    assertEquals("42501", Entries.tryAs("sysadmin", "delete from platform.rule_parameter"));
  }

  @Test
  void neitherThePastNorTodayIsChanged() {
    for (String from : new String[] {TODAY, TODAY + " - 1", "'2021-03-01'"}) {
      UUID id = UUID.randomUUID();
      assertEquals("DL006", tried(id, propose(id, "LIC-T02.decision-days", "default", "30", from)), from);
    }
  }

  @Test
  void onlyARuleInItsUnitAndScopeWithASaneValue() {
    UUID id = UUID.randomUUID();
    String tomorrow = TODAY + " + 1";
    assertEquals("DL006", tried(id, propose(id, "NO-T01.such-rule", "default", "30", tomorrow)));
    assertEquals("DL006", tried(id, propose(id, "LIC-T05.renewal-lead-days", "default", "30", tomorrow)), "its unit is another");
    assertEquals("DL006", tried(id, propose(id, "LIC-T02.decision-days", "999999", "30", tomorrow)));
    assertEquals("DL006", tried(id, propose(id, "LIC-T02.decision-days", "330702:VILLAGE", "30", tomorrow)));
    for (String value : new String[] {"0", "367", "1.5", "-3"}) {
      assertEquals("23514", tried(id, propose(id, "LIC-T02.decision-days", "default", value, tomorrow)), value);
    }
  }

  @Test
  void nothingIsEnactedWithoutAConfirmation() {
    UUID id = UUID.fromString(RuleChanges.proposed());
    assertEquals("DL006", Entries.tryAs("secadmin", enact(id)));
    assertEquals("DL006", Entries.tryAs("secadmin", enact(UUID.randomUUID())));
    // the state alone, without an entry
    assertEquals("DL006", Entries.tryAs("secadmin", confirm(id), enact(id)));
    // an entry of one whose post does not confirm: enacted for a moment, gone with the transaction
    assertEquals("DL001", Entries.tryAs("sysadmin", confirm(id), Entries.entry(confirming(id), "sysadmin", "system-admin"), enact(id)));
    assertEquals("0", Sql.one("select count(*) from platform.rule_parameter where change_id = '" + id + "'"));
  }

  @Test
  void nothingIsConfirmedWithoutItsParameterAndNothingTwice() {
    UUID id = UUID.fromString(RuleChanges.proposed());
    String entry = Entries.entry(confirming(id), "secadmin", "security-admin");
    String participant = Entries.participant(confirming(id), "secadmin", "CONFIRM");
    assertEquals("DL006", Entries.tryAs("secadmin", confirm(id), entry, participant));
    assertEquals("committed", Entries.tryAs("secadmin", confirm(id), entry, participant, enact(id)));
    assertEquals("DL006", Entries.tryAs("secadmin", enact(id)), "the confirmation was another transaction's");
  }

  @Test
  void whatWasProposedIsNotRewritten() {
    assertEquals("42501", Entries.tryAs("sysadmin", "update platform.rule_change set value = 1"));
    assertEquals("42501", Entries.tryAs("sysadmin", "update platform.rule_change set effective_from = effective_from - 100"));
    assertEquals("42501", Entries.tryAs("sysadmin", "delete from platform.rule_change"));
  }
}
