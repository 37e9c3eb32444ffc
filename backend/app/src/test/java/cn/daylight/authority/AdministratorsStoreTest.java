package cn.daylight.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.testing.Cast;
import cn.daylight.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The same rules for somebody who has stolen the application's password and writes the rows himself. */
@QuarkusTest
class AdministratorsStoreTest {

  private static final String CHECK = "23514";
  private static final String EXCLUSION = "23P01";
  private static final String NO_RIGHT = "42501";
  private static final String NO_ENTRY = "DL001";
  private static final String NOT_OURS_TO_SAY = "DL002";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** A row as the thief would like it; each test bends one thing. */
  private static final class Row {
    private final UUID person = person();
    private String appointed = "'" + person + "'";
    private String state = "PROPOSED";
    private String post = "licence-clerk";
    private String kind = "BUSINESS";
    private String proposer = quoted("sysadmin");
    private String proposedAs = "'SYSTEM'";
    private String confirmer = "null";
    private String confirmedAs = "null";

    String insert() {
      return """
          insert into platform.appointment (id, version, state, person_id, post_code, post_kind, unit_code, valid_from, reason,
            proposed_by, proposed_by_name, proposed_as_kind, confirmed_by, confirmed_by_name, confirmed_as_kind, proposed_at)
          values (gen_random_uuid(), 0, '%s', %s, '%s', '%s', '330105', platform.day_in_china(now()), 'x', %s, 'x', %s, %s, 'x', %s, now())"""
          .formatted(state, appointed, post, kind, proposer, proposedAs, confirmer, confirmedAs);
    }

    Row confirmedBy(String account, String as) {
      state = "ACTIVE";
      confirmer = quoted(account);
      confirmedAs = "'" + as + "'";
      return this;
    }

    Row administrator(String code, String of) {
      post = code;
      kind = of;
      return this;
    }
  }

  @Test
  void ownProposal() {
    Row row = new Row();
    row.appointed = quoted("sysadmin");
    assertEquals(CHECK, attempt(row));
  }

  @Test
  void ownProposalConfirmed() {
    assertEquals(CHECK, attempt(new Row().confirmedBy("sysadmin", "SECURITY")));
  }

  @Test
  void ownAppointmentConfirmed() {
    Row row = new Row().confirmedBy("secadmin", "SECURITY").administrator("security-admin", "SECURITY");
    row.appointed = quoted("secadmin");
    assertEquals(CHECK, attempt(row));
  }

  @Test
  void administratorConfirmedByHisOwnKindOrByTheProposers() {
    assertEquals(CHECK, attempt(new Row().administrator("audit-admin", "AUDIT").confirmedBy("auditadmin", "AUDIT")));
    assertEquals(CHECK, attempt(new Row().administrator("audit-admin", "AUDIT").confirmedBy("secadmin", "SYSTEM")));
  }

  @Test
  void twoKindsInOneHand() {
    Row row = new Row().administrator("audit-admin", "AUDIT");
    Cast.appoint(row.person, "system-admin", "33", null);
    assertEquals(EXCLUSION, attempt(row));
  }

  @Test
  void inForceWithoutAnybodysConfirmation() {
    Row row = new Row();
    row.state = "ACTIVE";
    assertEquals(CHECK, attempt(row));
  }

  @Test
  void inForceWithTwoNamesButNoEntryInTheRecord() {
    assertEquals(NO_ENTRY, attempt(new Row().confirmedBy("secadmin", "SECURITY")));
  }

  @Test
  void calledAnInstallation() {
    String sql = new Row().insert().replace("reason,", "reason, installed,").replace("'x', " + quoted("sysadmin"), "'x', true, null");
    assertEquals(NO_RIGHT, Sql.tryAs("33", Cast.id("sysadmin").toString(), sql));
    assertEquals(NOT_OURS_TO_SAY, Sql.tryAs("33", Cast.id("sysadmin").toString(), """
        select audit.append(jsonb_build_object('flow', 'platform.appointment', 'object_id', gen_random_uuid(), 'object_version', 0, 'unit_code', '33',
          'action', 'INSTALL', 'outcome', 'ACT', 'to_state', 'ACTIVE', 'actor_kind', 'INSTALLATION', 'actor_name', 'x'))"""));
    assertEquals(NO_RIGHT, Sql.tryAs("33", Cast.id("sysadmin").toString(), "select platform.install_administrators('{}', '{}', '{}')"));
  }

  @Test
  void postsAndEdgesAreNotTheApplicationsToChange() {
    for (String sql : new String[] {"insert into platform.post_permission values ('licence-clerk', 'monopoly.licence-application:decide')",
        "update platform.workflow_edge set permission = 'platform.actor:self'", "delete from platform.post", "delete from platform.appointment",
        "truncate platform.appointment", "delete from platform.participant", "update platform.participant set step = 'x'"}) {
      assertEquals(NO_RIGHT, Sql.tryAs("33", Cast.id("sysadmin").toString(), sql), sql);
    }
  }

  private static String attempt(Row row) {
    return Sql.tryAs("33", Cast.id("sysadmin").toString(), row.insert());
  }

  private static UUID person() {
    return Cast.person("by-hand-" + NUMBER.incrementAndGet(), "330105", null);
  }

  private static String quoted(String account) {
    return "'" + Cast.id(account) + "'";
  }
}
