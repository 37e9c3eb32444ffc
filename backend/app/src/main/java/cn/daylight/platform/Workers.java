package cn.daylight.platform;

import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A small bounded pool for work that burns a core (PDF, Argon2id, allocation). When its queue is full it says so. */
@ApplicationScoped
public class Workers {

  private static final int THREADS = 2;
  private static final int QUEUE = 64;

  private final ThreadPoolExecutor pool = new ThreadPoolExecutor(THREADS, THREADS, 0, TimeUnit.SECONDS,
      new ArrayBlockingQueue<>(QUEUE), Thread.ofPlatform().name("daylight-worker-", 0).daemon().factory());

  /** Runs the work there and comes back to the caller's Vert.x context. @throws Problem busy when the queue is full */
  public <T> Uni<T> run(Supplier<T> work) {
    Context context = Vertx.currentContext();
    Uni<T> done = Uni.createFrom().item(work)
        .runSubscriptionOn(pool)
        .onFailure(RejectedExecutionException.class).transform(full -> Problem.of(PlatformProblem.BUSY));
    return context == null ? done : done.emitOn(task -> context.runOnContext(ignored -> task.run()));
  }

  /** Work that nobody waits for; it tells of its failures itself. Not done at all when the queue is full. */
  public void behind(Runnable work) {
    try {
      pool.execute(work);
    } catch (RejectedExecutionException e) {
      Log.warn("No worker was free for work behind the scenes", e);
    }
  }

  @PreDestroy
  void stop() {
    pool.shutdown();
  }
}
