package cn.daylight.platform.tx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import io.smallrye.mutiny.CompositeException;
import io.vertx.core.impl.NoStackTraceThrowable;
import java.net.SocketException;
import java.util.List;
import org.hibernate.HibernateException;
import org.junit.jupiter.api.Test;

/** What the drill of durability saw when PostgreSQL was killed under running requests. */
class DatabaseFailuresTest {

  private final DatabaseFailures failures = new DatabaseFailures(List.of());

  @Test
  void aConnectionResetUnderAStatementIsBusyAndNoFault() {
    var reset = new SocketException("Connection reset");

    assertBusy(new CompositeException(reset, new IllegalStateException("HR000090: Live transaction detected")));
    assertBusy(new CompositeException(new HibernateException(reset), reset));
    assertBusy(new CompositeException(new NoStackTraceThrowable("Connection is not active now, current status: CLOSED"),
        new IllegalStateException("HR000090: Live transaction detected")));
  }

  @Test
  void whatNobodyKnowsStaysAFault() {
    var fault = new IllegalStateException("a bug");

    assertSame(fault, failures.translate(fault));
  }

  private void assertBusy(Throwable failure) {
    assertEquals(PlatformProblem.BUSY, assertInstanceOf(Problem.class, failures.translate(failure)).kind());
  }
}
