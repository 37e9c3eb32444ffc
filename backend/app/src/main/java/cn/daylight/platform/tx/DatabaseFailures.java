package cn.daylight.platform.tx;

import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.problem.ProblemType;
import io.quarkus.arc.All;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.hibernate.StaleStateException;

/** Says what a failure of the database means to the caller. What it does not know stays a fault (500). */
@ApplicationScoped
class DatabaseFailures {

  private static final Set<String> RETRYABLE = Set.of("40001", "40P01");
  /** Lock timeout, statement timeout, too many connections, server going down or coming up. */
  private static final Set<String> BUSY = Set.of("55P03", "57014", "53300", "57P01", "57P02", "57P03");

  private final Map<String, ProblemType> byConstraint = new HashMap<>();

  DatabaseFailures(@All List<ConstraintProblems> tables) {
    tables.forEach(t -> byConstraint.putAll(t.byConstraint()));
  }

  static boolean isRetryable(Throwable failure) {
    return pgException(failure) instanceof PgException pg && RETRYABLE.contains(pg.getSqlState());
  }

  Throwable translate(Throwable failure) {
    if (failure instanceof Problem) {
      return failure;
    }
    if (caused(failure, OptimisticLockException.class) || caused(failure, StaleStateException.class)) {
      return Problem.of(PlatformProblem.STALE_VERSION);
    }
    if (isPoolExhausted(failure) || caused(failure, ClosedConnectionException.class)) {
      return Problem.of(PlatformProblem.BUSY);
    }
    PgException pg = pgException(failure);
    return pg == null ? failure : byState(pg, failure);
  }

  private Throwable byState(PgException pg, Throwable failure) {
    ProblemType known = pg.getConstraint() == null ? null : byConstraint.get(pg.getConstraint());
    if (known != null) {
      return Problem.of(known);
    }
    return switch (pg.getSqlState()) {
      case "23505", "23P01" -> Problem.of(PlatformProblem.DUPLICATE);
      case "DL003" -> Problem.of(PlatformProblem.SEPARATION_OF_DUTIES);
      case String state when BUSY.contains(state) || RETRYABLE.contains(state) -> Problem.of(PlatformProblem.BUSY);
      default -> failure;
    };
  }

  /** The pool tells only by words that its queue is full or the wait for a connection was too long. */
  private static boolean isPoolExhausted(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      boolean poolsOwn = t instanceof NoStackTraceThrowable || t.getClass().getName().startsWith("io.vertx.");
      if (poolsOwn && t.getMessage() != null && (t.getMessage().contains("max wait queue size")
          || t.getMessage().startsWith("Timeout"))) {
        return true;
      }
      if (t instanceof TimeoutException || t instanceof java.net.ConnectException) {
        return true;
      }
    }
    return false;
  }

  private static PgException pgException(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof PgException pg) {
        return pg;
      }
    }
    return null;
  }

  private static boolean caused(Throwable failure, Class<?> kind) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (kind.isInstance(t)) {
        return true;
      }
    }
    return false;
  }
}
