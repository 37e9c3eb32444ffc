package cn.daylight.platform;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;

/** Whether the database itself refused an act: by one of our triggers (DL…), or by rights and row-level security (42501). */
public final class DatabaseRefusal {

  private static final String OURS = "DL";
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private DatabaseRefusal() {
  }

  public static boolean isCauseOf(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      String state = t instanceof PgException pg ? pg.getSqlState() : t instanceof SQLException sql ? sql.getSQLState() : null;
      if (state != null) {
        return state.startsWith(OURS) || state.equals(INSUFFICIENT_PRIVILEGE);
      }
    }
    return false;
  }
}
