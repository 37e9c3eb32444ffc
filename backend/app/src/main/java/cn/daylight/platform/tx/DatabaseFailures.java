package cn.daylight.platform.tx;

import cn.daylight.platform.DatabaseAway;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.problem.ProblemType;
import io.quarkus.arc.All;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.StaleStateException;

/** Says what a failure of the database means to the caller. What it does not know stays a fault (500). */
@ApplicationScoped
class DatabaseFailures {

  private static final Set<String> RETRYABLE = Set.of("40001", "40P01");

  private final Map<String, ProblemType> byConstraint = new HashMap<>();

  DatabaseFailures(@All List<ConstraintProblems> tables) {
    tables.forEach(t -> byConstraint.putAll(t.byConstraint()));
  }

  static boolean isRetryable(Throwable failure) {
    return RETRYABLE.contains(Refused.by(failure).state());
  }

  Throwable translate(Throwable failure) {
    if (failure instanceof Problem) {
      return failure;
    }
    if (caused(failure, OptimisticLockException.class) || caused(failure, StaleStateException.class)) {
      return Problem.of(PlatformProblem.STALE_VERSION);
    }
    if (DatabaseAway.isCauseOf(failure)) {
      return Problem.of(PlatformProblem.BUSY);
    }
    return byState(Refused.by(failure), failure);
  }

  private Throwable byState(Refused refused, Throwable failure) {
    ProblemType known = byConstraint.get(refused.constraint());
    if (known != null) {
      return Problem.of(known);
    }
    return switch (refused.state()) {
      case "23505", "23P01" -> Problem.of(PlatformProblem.DUPLICATE);
      case "DL003" -> Problem.of(PlatformProblem.SEPARATION_OF_DUTIES);
      case String state when DatabaseAway.BUSY.contains(state) || RETRYABLE.contains(state) -> Problem.of(PlatformProblem.BUSY);
      default -> failure;
    };
  }

  /**
   * What PostgreSQL said, whether it comes bare from the client (at commit) or wrapped by Hibernate (in a statement).
   *
   * @param state      SQL state, or empty
   * @param constraint name of the violated constraint, or empty
   */
  private record Refused(String state, String constraint) {

    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"(\\w+)\"");

    static Refused by(Throwable failure) {
      for (Throwable t = failure; t != null; t = t.getCause()) {
        if (t instanceof PgException pg) {
          return new Refused(pg.getSqlState(), pg.getConstraint() == null ? "" : pg.getConstraint());
        }
        if (t instanceof SQLException sql && sql.getSQLState() != null) {
          Matcher named = CONSTRAINT.matcher(String.valueOf(sql.getMessage()));
          return new Refused(sql.getSQLState(), named.find() ? named.group(1) : "");
        }
      }
      return new Refused("", "");
    }
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
