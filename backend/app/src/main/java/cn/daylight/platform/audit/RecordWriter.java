package cn.daylight.platform.audit;

import cn.daylight.platform.actor.ActorKind;
import cn.daylight.platform.actor.Holding;
import cn.daylight.platform.tx.Acting;
import cn.daylight.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Appends entries through {@code audit.append}, the only door: no entry, no commit. */
@ApplicationScoped
public class RecordWriter {

  /**
   * @param holding the appointment on which the act rests, or null for an actor without one
   * @return the entry's id
   */
  public Uni<UUID> append(Tx tx, Act act, Holding holding) {
    return tx.session()
        .createNativeQuery("select cast(audit.append(cast(cast(?1 as text) as jsonb)) as text)", String.class)
        .setParameter(1, json(act, tx.acting(), holding).encode())
        .getSingleResult()
        .map(UUID::fromString);
  }

  private static JsonObject json(Act act, Acting acting, Holding holding) {
    JsonObject json = new JsonObject()
        .put("flow", act.flow()).put("object_id", act.objectId().toString()).put("object_version", act.objectVersion())
        .put("unit_code", act.unitCode()).put("action", act.action()).put("outcome", act.outcome())
        .put("from_state", act.fromState()).put("to_state", act.toState())
        .put("digest_before", act.digestBefore()).put("digest_after", act.digestAfter())
        .put("rule_version", act.ruleVersion()).put("reason", act.reason()).put("problem", act.problem())
        .put("actor_kind", acting.kind().name()).put("actor_name", acting.name())
        .put("client", acting.request().client()).put("request_id", acting.request().requestId());
    if (acting.kind() == ActorKind.STAFF) {
      json.put("actor_id", acting.actor().personId().toString()).put("assurance", acting.actor().session().line());
    }
    if (holding != null) {
      json.put("appointment_id", holding.appointmentId().toString()).put("post_code", holding.postCode());
      if (holding.delegatorId() != null) {
        json.put("on_behalf_of_id", holding.delegatorId().toString()).put("on_behalf_of_name", holding.delegatorName());
      }
    }
    return json;
  }
}
