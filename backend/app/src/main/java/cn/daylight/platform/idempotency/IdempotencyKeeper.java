package cn.daylight.platform.idempotency;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Forgets answers that nobody will ask for again, some at a time. Every replica does it; they skip each other's rows.
 * It needs no scope: the database's function deletes what is old and nothing else, whoever calls it.
 */
@ApplicationScoped
class IdempotencyKeeper {

  private static final int MOST_AT_A_TIME = 5_000;

  private final Pool pool;

  IdempotencyKeeper(Pool pool) {
    this.pool = pool;
  }

  @Scheduled(every = "{daylight.idempotency.clean-up-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    return pool.preparedQuery("select platform.forget_answers($1)")
        .execute(Tuple.of(MOST_AT_A_TIME))
        .invoke(rows -> Log.debugf("%d stored answers forgotten", rows.iterator().next().getLong(0)))
        .replaceWithVoid()
        // tried again at the next turn; nothing depends on it today
        .onFailure().invoke(failure -> Log.warn("Old answers could not be forgotten", failure))
        .onFailure().recoverWithNull();
  }
}
