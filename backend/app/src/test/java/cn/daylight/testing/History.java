package cn.daylight.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;

/** Makes time pass: changes rows behind the product's back, as the owner, with the table's triggers off. */
public final class History {

  private History() {
  }

  /** An appointment of another period. @param to last day, or null for an open end */
  public static UUID appointed(UUID person, String unit, UUID delegator, LocalDate from, LocalDate to) {
    UUID id = Cast.appoint(person, "licence-clerk", unit, delegator);
    amend("platform.appointment", "update platform.appointment set valid_from = '" + from + "', valid_to = "
        + (to == null ? "null" : "'" + to + "'") + " where id = '" + id + "'");
    return id;
  }

  public static void amend(String table, String update) {
    try (Connection connection = TestStack.owner(); Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("alter table " + table + " disable trigger user");
      statement.execute(update);
      statement.execute("alter table " + table + " enable trigger user");
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(update, e);
    }
  }
}
