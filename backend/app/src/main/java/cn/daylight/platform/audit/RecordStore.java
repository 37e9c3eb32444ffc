package cn.daylight.platform.audit;

import cn.daylight.platform.page.Page;
import cn.daylight.platform.page.Where;
import cn.daylight.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Lists the record, newest first. */
@ApplicationScoped
class RecordStore {

  /** Which entries are asked for; null members do not restrict. */
  record EntryCriteria(String flow, UUID objectId, String outcome) {
  }

  /** One entry as listed. */
  record EntryRow(UUID entryId, Instant at, String flow, UUID objectId, String action, String outcome, String fromState,
                  String toState, String actorKind, String actorName, String onBehalfOfName, String postCode,
                  String unitCode, String reason, String problem, String leaf) {
  }

  private static final String ENTRY = """
      select e.id, e.at, e.flow, e.object_id, e.action, e.outcome, e.from_state, e.to_state, e.actor_kind,
        e.actor_name, e.on_behalf_of_name, e.post_code, e.unit_code, e.reason, e.problem, encode(e.leaf, 'hex')
      from audit.entry e""";

  Uni<List<EntryRow>> list(Tx tx, EntryCriteria criteria, Page.Request page) {
    Where where = new Where()
        .and("e.flow = :flow", "flow", criteria.flow())
        .and("e.object_id = :object", "object", criteria.objectId())
        .and("e.outcome = :outcome", "outcome", criteria.outcome())
        .and("e.id < :after", "after", page.afterId());
    return where.bind(tx.session().createNativeQuery(ENTRY + where.text() + " order by e.id desc", Object[].class))
        .setMaxResults(page.fetch())
        .getResultList()
        .map(rows -> rows.stream().map(RecordStore::entry).toList());
  }

  private static EntryRow entry(Object[] r) {
    return new EntryRow((UUID) r[0], ((OffsetDateTime) r[1]).toInstant(), (String) r[2], (UUID) r[3], (String) r[4], (String) r[5],
        (String) r[6], (String) r[7], (String) r[8], (String) r[9], (String) r[10], (String) r[11], (String) r[12],
        (String) r[13], (String) r[14], (String) r[15]);
  }
}
