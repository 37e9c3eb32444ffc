package cn.daylight.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Hand-written SQL with the application's own role, in a transaction of its own, as an insider would try it. */
public final class Sql {

  private Sql() {
  }

  /** Runs the statements in one transaction under this scope; returns "committed" or the SQL state of the refusal. */
  public static String tryAs(String scope, String personId, String... statements) {
    try (Connection connection = TestStack.application()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("select platform.enter('" + scope + "', '" + personId + "', 'test', null, null)");
        for (String sql : statements) {
          statement.execute(sql);
        }
        connection.commit();
        return "committed";
      }
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }

  /** One value, read as the owner, who sees every row. */
  public static String one(String query) {
    try (Connection connection = TestStack.owner();
         Statement statement = connection.createStatement();
         ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }
}
