package cn.daylight.platform.readiness;

import gen.platform.api.ReadinessApi;
import gen.platform.model.Readiness;
import gen.platform.model.ReadinessStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import jakarta.ws.rs.WebApplicationException;

/** Bare readiness on the product's address: the database answers. Details are on the management port only. */
class ReadinessResource implements ReadinessApi {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Pool pool;

  ReadinessResource(Pool pool) {
    this.pool = pool;
  }

  @Override
  @PermitAll
  public Uni<Readiness> getReadiness() {
    return pool.query("select 1").execute()
        .ifNoItem().after(PATIENCE).fail()
        .replaceWith(() -> new Readiness().status(ReadinessStatus.UP))
        .onFailure().transform(ReadinessResource::down);
  }

  private static Throwable down(Throwable failure) {
    return new NotReady(Response.status(503).type("application/json").entity(new Readiness().status(ReadinessStatus.DOWN)).build());
  }

  /** Carries the answer past the problem mappers: a health check reads a status, not a problem. */
  static final class NotReady extends WebApplicationException {
    NotReady(Response answer) {
      super(answer);
    }
  }
}
