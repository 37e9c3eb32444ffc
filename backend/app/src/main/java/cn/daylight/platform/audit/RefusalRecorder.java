package cn.daylight.platform.audit;

import cn.daylight.platform.actor.Holding;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.problem.Refusal;
import cn.daylight.platform.tx.Tx;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps refused attempts, so that supervision sees who tried what. */
@ApplicationScoped
public class RefusalRecorder {

  private final RecordWriter writer;
  private final MeterRegistry metrics;

  RefusalRecorder(RecordWriter writer, MeterRegistry metrics) {
    this.writer = writer;
    this.metrics = metrics;
  }

  public Uni<Void> record(Tx tx, Problem problem) {
    Refusal refusal = problem.refusal();
    Act act = new Act(refusal.flow(), refusal.objectId(), refusal.objectVersion(), refusal.unitCode(),
        refusal.action(), "REFUSED", refusal.fromState(), null, null, null, null, null, problem.kind().type());
    Holding holding = tx.acting().holdings().stream()
        .filter(h -> h.covers(refusal.unitCode()))
        .findFirst()
        .orElse(null);
    return writer.append(tx, act, holding).replaceWithVoid();
  }

  /** The refusal stands even when the database cannot take its entry; the gap itself must be seen. */
  public void lost(Throwable failure) {
    metrics.counter("daylight.record.refusal.lost").increment();
    Log.errorf(failure, "A refused attempt could not be recorded");
  }
}
