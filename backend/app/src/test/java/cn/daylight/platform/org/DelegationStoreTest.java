package cn.daylight.platform.org;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.testing.Applications;
import cn.daylight.testing.Cast;
import cn.daylight.testing.History;
import cn.daylight.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The database, asked by hand-written SQL, lets lent power end with the lender's own, as the application does. */
@QuarkusTest
class DelegationStoreTest {

  private static final String COUNTY = "330102";

  @Test
  void lentPowerWorksWhileTheLendersOwnStands() {
    assertEquals("committed", decline("sql-lender-1", "sql-borrower-1", ""));
  }

  @Test
  void lentPowerEndsWithTheLendersOwn() {
    assertEquals("DL001", decline("sql-lender-2", "sql-borrower-2", "state = 'REVOKED', revoked_as_kind = 'SECURITY'"));
  }

  @Test
  void lentPowerEndsWithTheLendersPeriod() {
    assertEquals("DL001", decline("sql-lender-3", "sql-borrower-3", "valid_to = valid_from"));
  }

  /** The borrower declines an application by SQL alone; the lender's appointment is first changed behind the scenes. */
  private static String decline(String lenderAccount, String borrowerAccount, String change) {
    UUID lender = Cast.person(lenderAccount, COUNTY, null);
    UUID own = Cast.appoint(lender, "licence-clerk", COUNTY, null);
    UUID borrower = Cast.person(borrowerAccount, COUNTY, null);
    UUID lent = Cast.appoint(borrower, "licence-clerk", COUNTY, lender);
    if (!change.isEmpty()) {
      History.amend("platform.appointment", "update platform.appointment set " + change + " where id = '" + own + "'");
    }
    Applications.Filed filed = Applications.file(COUNTY);
    String object = filed.id();
    return Sql.tryAs(COUNTY, borrower.toString(),
        "update monopoly.licence_application set state = 'DECLINED', decision_reason = 'x', version = version + 1 where id = '" + object + "'",
        """
        select audit.append(jsonb_build_object('flow', 'monopoly.licence-application', 'object_id', '%s', 'object_version', 1, 'unit_code', '%s',
          'action', 'DECLINE', 'outcome', 'ACT', 'from_state', 'FILED', 'to_state', 'DECLINED', 'actor_kind', 'STAFF', 'actor_id', '%s',
          'actor_name', '姓名%s', 'appointment_id', '%s', 'post_code', 'licence-clerk', 'on_behalf_of_id', '%s', 'on_behalf_of_name', '姓名%s'))"""
            .formatted(object, COUNTY, borrower, borrowerAccount, lent, lender, lenderAccount),
        participant(object, borrower), participant(object, lender));
  }

  private static String participant(String object, UUID person) {
    return "insert into platform.participant values ('monopoly.licence-application', '" + object + "', '" + person + "', 'ACCEPT', '" + COUNTY + "')";
  }
}
