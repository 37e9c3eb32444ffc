package cn.daylight.platform.tx;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounded admission: a queue of waiting requests with an end, and limits that PostgreSQL itself keeps on every
 * connection. Beyond them the caller is told to come back (429), instead of everybody waiting for ever.
 */
@Singleton
class PoolLimits implements PgPoolCreator {

  private final int maxWaitQueue;
  private final int waitSeconds;

  PoolLimits(@ConfigProperty(name = "daylight.pool.max-wait-queue") int maxWaitQueue,
             @ConfigProperty(name = "daylight.pool.wait-seconds") int waitSeconds) {
    this.maxWaitQueue = maxWaitQueue;
    this.waitSeconds = waitSeconds;
  }

  @Override
  public Pool create(Input input) {
    input.pgConnectOptionsList().forEach(options -> options
        .addProperty("application_name", "daylight")
        .addProperty("statement_timeout", "5000")
        .addProperty("lock_timeout", "2000")
        .addProperty("idle_in_transaction_session_timeout", "10000"));
    input.poolOptions()
        .setMaxWaitQueueSize(maxWaitQueue)
        .setConnectionTimeout(waitSeconds)
        .setConnectionTimeoutUnit(TimeUnit.SECONDS);
    return PgBuilder.pool()
        .with(input.poolOptions())
        .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
        .using(input.vertx())
        .build();
  }
}
