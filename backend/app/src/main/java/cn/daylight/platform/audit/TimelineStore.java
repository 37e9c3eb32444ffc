package cn.daylight.platform.audit;

import cn.daylight.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads the record by object. */
@ApplicationScoped
public class TimelineStore {

  private static final int MOST = 200;

  /** The object's entries, oldest first: every act, and the 50 newest refused attempts, so that no number of attempts
   * hides an act; at most 200. */
  public Uni<List<Timeline>> of(Tx tx, UUID objectId) {
    return tx.session()
        .createNativeQuery("""
            select e.id, e.at, e.action, e.from_state, e.to_state, e.actor_name, e.on_behalf_of_name, e.post_code,
              e.reason, cast(coalesce(extract(epoch from e.at - lag(e.at) over (order by e.id)), 0) as bigint),
              e.outcome, e.problem, encode(e.leaf, 'hex')
            from (select t.*, row_number() over (partition by t.outcome order by t.id desc) as newest
                  from audit.entry t where t.object_id = ?1) e
            where e.outcome = 'ACT' or e.newest <= 50 order by e.id""", Object[].class)
        .setParameter(1, objectId)
        .setMaxResults(MOST)
        .getResultList()
        .map(rows -> rows.stream().map(TimelineStore::line).toList());
  }

  private static Timeline line(Object[] r) {
    return new Timeline((UUID) r[0], ((OffsetDateTime) r[1]).toInstant(), (String) r[2], (String) r[3], (String) r[4], (String) r[5],
        (String) r[6], (String) r[7], (String) r[8], ((Number) r[9]).longValue(), (String) r[10], (String) r[11],
        (String) r[12]);
  }
}
