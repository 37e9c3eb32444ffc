package cn.daylight.platform.workflow;

import cn.daylight.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who took which step on an object. The table's primary key allows a person one step. */
@ApplicationScoped
public class ParticipantStore {

  /** The step of one whom the object is about: he takes no other. */
  public static final String SUBJECT = "SUBJECT";

  public Uni<Map<UUID, String>> steps(Tx tx, String flow, UUID objectId) {
    return steps(tx, flow, List.of(objectId)).map(all -> all.getOrDefault(objectId, Map.of()));
  }

  /** Object → person → step. */
  Uni<Map<UUID, Map<UUID, String>>> steps(Tx tx, String flow, List<UUID> objectIds) {
    return tx.session()
        .createNativeQuery("""
            select object_id, person_id, step from platform.participant
            where flow = ?1 and object_id = any(cast(string_to_array(?2, ',') as uuid[]))""", Object[].class)
        .setParameter(1, flow)
        .setParameter(2, objectIds.stream().map(UUID::toString).collect(Collectors.joining(",")))
        .getResultList()
        .map(ParticipantStore::byObject);
  }

  private static Map<UUID, Map<UUID, String>> byObject(List<Object[]> rows) {
    Map<UUID, Map<UUID, String>> steps = new HashMap<>();
    rows.forEach(row -> steps.computeIfAbsent((UUID) row[0], id -> new HashMap<>()).put((UUID) row[1], (String) row[2]));
    return steps;
  }

  /** Enters one person; a person who is there with the same step stays as he is. */
  public Uni<Void> enter(Tx tx, Flowing<?> object, String flow, UUID personId, String step) {
    return tx.session()
        .createNativeQuery("""
            insert into platform.participant (flow, object_id, person_id, step, unit_code)
            values (?1, ?2, ?3, ?4, ?5) on conflict (flow, object_id, person_id) do nothing""")
        .setParameter(1, flow)
        .setParameter(2, object.id())
        .setParameter(3, personId)
        .setParameter(4, step)
        .setParameter(5, object.unitCode())
        .executeUpdate()
        .replaceWithVoid();
  }
}
