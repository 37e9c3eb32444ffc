package cn.daylight.platform;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.util.concurrent.TimeoutException;

/** Whether a failure only says that no connection to the database could be had or kept: the caller may come back. */
public final class DatabaseAway {

  private DatabaseAway() {
  }

  public static boolean isCauseOf(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      // refused, or reset under a running statement: the server is going down or coming up
      if (t instanceof TimeoutException || t instanceof SocketException || t instanceof ClosedConnectionException
          || isPoolExhausted(t)) {
        return true;
      }
    }
    return false;
  }

  /** The pool tells only by words that its queue is full or the wait for a connection was too long. */
  private static boolean isPoolExhausted(Throwable t) {
    boolean poolsOwn = t instanceof NoStackTraceThrowable || t.getClass().getName().startsWith("io.vertx.");
    return poolsOwn && t.getMessage() != null
        && (t.getMessage().contains("max wait queue size") || t.getMessage().startsWith("Timeout"));
  }
}
