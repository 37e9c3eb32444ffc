package cn.daylight.platform;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Whether a failure only says that the database could not be had, kept or waited for: the caller may come back. */
public final class DatabaseAway {

  /** Lock timeout, statement timeout, too many connections, server going down or coming up. */
  public static final Set<String> BUSY = Set.of("55P03", "57014", "53300", "57P01", "57P02", "57P03");

  private DatabaseAway() {
  }

  public static boolean isCauseOf(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      // refused, or reset under a running statement: the server is going down or coming up
      if (t instanceof TimeoutException || t instanceof SocketException || t instanceof ClosedConnectionException
          || t instanceof PgException pg && BUSY.contains(pg.getSqlState()) || isToldByWords(t)) {
        return true;
      }
    }
    return false;
  }

  /** The client tells only by words that its queue is full, the wait was too long, or the connection has died. */
  private static boolean isToldByWords(Throwable t) {
    boolean clientsOwn = t instanceof NoStackTraceThrowable || t.getClass().getName().startsWith("io.vertx.");
    String words = t.getMessage() == null ? "" : t.getMessage();
    return clientsOwn && (words.contains("max wait queue size") || words.startsWith("Timeout")
        || words.startsWith("Connection is not active"));
  }
}
