package cn.daylight.platform.actor;

import cn.daylight.platform.DatabaseAway;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import io.quarkus.cache.CacheResult;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads a person and his appointments in force in one round trip, before any scope exists. */
@ApplicationScoped
class ActorStore {

  /** A person as the database knows him; {@code holdings} not yet compared with the token. */
  record Known(UUID personId, String name, String unitCode, String unitName, String identityDigest,
               List<Appointed> holdings) {
  }

  record Appointed(UUID appointmentId, String postCode, String unitCode, String unitName,
                   UUID delegatorId, String delegatorName, String delegatorIdentityDigest) {
  }

  private static final Known NOBODY = new Known(null, null, null, null, null, List.of());

  private final Pool pool;

  ActorStore(Pool pool) {
    this.pool = pool;
  }

  /**
   * Cached for one second (see {@code quarkus.cache}), so that a revocation bites within two seconds everywhere.
   * A subject that no person has gives a Known without an id.
   */
  @CacheResult(cacheName = "actors")
  Uni<Known> find(String subject, LocalDate today) {
    return pool
        .preparedQuery("select platform.actor_of($1::text, $2::date)")
        .execute(Tuple.of(subject, today))
        .map(ActorStore::first)
        // this read comes before the transaction and is not translated there
        .onFailure(DatabaseAway::isCauseOf).transform(away -> Problem.of(PlatformProblem.BUSY));
  }

  private static Known first(RowSet<Row> rows) {
    JsonObject json = rows.iterator().next().getJsonObject(0);
    return json == null ? NOBODY : known(json);
  }

  private static Known known(JsonObject json) {
    return new Known(UUID.fromString(json.getString("personId")), json.getString("name"), json.getString("unitCode"),
        json.getString("unitName"), json.getString("identityDigest"), appointed(json.getJsonArray("holdings")));
  }

  private static List<Appointed> appointed(JsonArray holdings) {
    return holdings.stream()
        .map(JsonObject.class::cast)
        .map(h -> new Appointed(UUID.fromString(h.getString("appointmentId")), h.getString("postCode"),
            h.getString("unitCode"), h.getString("unitName"), uuid(h.getString("delegatorId")),
            h.getString("delegatorName"), h.getString("delegatorIdentityDigest")))
        .toList();
  }

  private static UUID uuid(String text) {
    return text == null ? null : UUID.fromString(text);
  }
}
