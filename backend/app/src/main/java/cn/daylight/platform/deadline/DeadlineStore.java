package cn.daylight.platform.deadline;

import cn.daylight.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Reads the clocks of law. The database keeps them, from the entries of the record and the seeded effects
 * (platform.keep_time): nothing here or elsewhere in the application starts, stops or moves one.
 */
@ApplicationScoped
public class DeadlineStore {

  /** The clocks of an object: those that run first, the nearest due time before the later ones. */
  public Uni<List<DeadlineRow>> of(Tx tx, UUID objectId) {
    return tx.session()
        .createNativeQuery("""
            select d.rule_id, d.legal_basis, d.state, d.started_at, d.first_due_at, d.due_at, d.provisional,
              (select string_agg(s.reason, '；' order by s.at) from platform.deadline_shift s where s.deadline_id = d.id), d.ended_at,
              case when d.state <> 'RUNNING' then null
                   when now() >= d.due_at then -greatest(1, platform.working_days(platform.day_in_china(d.due_at - interval '1 millisecond'), platform.day_in_china(now())))
                   else platform.working_days(platform.day_in_china(now()), platform.day_in_china(d.due_at - interval '1 millisecond')) end
            from platform.deadline d where d.object_id = ?1
            order by d.state <> 'RUNNING', d.due_at, d.rule_id, d.started_at""", Object[].class)
        .setParameter(1, objectId)
        .getResultList()
        .map(rows -> rows.stream().map(DeadlineStore::row).toList());
  }

  private static DeadlineRow row(Object[] r) {
    return new DeadlineRow((String) r[0], (String) r[1], DeadlineState.valueOf((String) r[2]), instant(r[3]), instant(r[4]), instant(r[5]),
        (Boolean) r[6], (String) r[7], instant(r[8]), (Integer) r[9]);
  }

  private static Instant instant(Object at) {
    return at == null ? null : ((OffsetDateTime) at).toInstant();
  }
}
