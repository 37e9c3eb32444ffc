package cn.daylight.monopoly.licence.store;

import cn.daylight.monopoly.licence.domain.LicenceApplication;
import cn.daylight.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What the office told the applicant on the way, and what he answered: supplements, an extension, the delivery. */
@ApplicationScoped
public class NoticeStore {

  /** What was missing, and the answer; {@code answer} and {@code answeredAt} are null until there is one. */
  public record Supplement(List<String> items, Instant askedAt, String answer, Instant answeredAt) {
  }

  /** How the certificate reached its holder. */
  public record Delivery(String method, String receivedBy, Instant deliveredAt) {
  }

  /** Everything told so far; members are null where nothing was. */
  public record Notices(Supplement supplement, String extensionReason, Delivery delivery) {

    public boolean supplementAsked() {
      return supplement != null;
    }
  }

  public Uni<Notices> of(Tx tx, UUID applicationId) {
    return tx.session()
        .createNativeQuery("""
            select (select cast(jsonb_agg(i.item order by i.ordinal) as text) from monopoly.supplement_item i where i.application_id = a.id),
              (select min(i.asked_at) from monopoly.supplement_item i where i.application_id = a.id),
              s.answer, s.answered_at, e.reason, d.method, d.received_by, d.delivered_at
            from monopoly.licence_application a
            left join monopoly.supplement_answer s on s.application_id = a.id
            left join monopoly.decision_extension e on e.application_id = a.id
            left join monopoly.certificate_delivery d on d.application_id = a.id
            where a.id = ?1""", Object[].class)
        .setParameter(1, applicationId)
        .getSingleResult()
        .map(NoticeStore::notices);
  }

  private static Notices notices(Object[] r) {
    Supplement supplement = r[0] == null ? null
        : new Supplement(new JsonArray((String) r[0]).stream().map(String.class::cast).toList(), instant(r[1]), (String) r[2], instant(r[3]));
    Delivery delivery = r[5] == null ? null : new Delivery((String) r[5], (String) r[6], instant(r[7]));
    return new Notices(supplement, (String) r[4], delivery);
  }

  private static Instant instant(Object at) {
    return at == null ? null : ((OffsetDateTime) at).toInstant();
  }

  public Uni<Void> askSupplement(Tx tx, LicenceApplication a, List<String> items, Instant at) {
    return written(about(tx, a, """
        insert into monopoly.supplement_item (application_id, county_code, ordinal, item, asked_at)
        select ?1, ?2, i.ordinal, i.item, ?3
        from jsonb_array_elements_text(cast(cast(?4 as text) as jsonb)) with ordinality as i(item, ordinal)""", at)
        .setParameter(4, new JsonArray(items).encode()));
  }

  public Uni<Void> answerSupplement(Tx tx, LicenceApplication a, String answer, Instant at) {
    return written(about(tx, a, "insert into monopoly.supplement_answer (application_id, county_code, answered_at, answer) values (?1, ?2, ?3, ?4)", at)
        .setParameter(4, answer));
  }

  public Uni<Void> extend(Tx tx, LicenceApplication a, String reason, Instant at) {
    return written(about(tx, a, """
        insert into monopoly.decision_extension (application_id, county_code, extended_at, reason, extended_by_name)
        values (?1, ?2, ?3, ?4, ?5)""", at)
        .setParameter(4, reason)
        .setParameter(5, tx.acting().name()));
  }

  public Uni<Void> deliver(Tx tx, LicenceApplication a, Delivery delivery) {
    return written(about(tx, a, """
        insert into monopoly.certificate_delivery (application_id, county_code, delivered_at, method, received_by, delivered_by_name)
        values (?1, ?2, ?3, ?4, ?5, ?6)""", delivery.deliveredAt())
        .setParameter(4, delivery.method())
        .setParameter(5, delivery.receivedBy())
        .setParameter(6, tx.acting().name()));
  }

  private static Mutiny.MutationQuery about(Tx tx, LicenceApplication a, String insert, Instant at) {
    return tx.session().createNativeQuery(insert)
        .setParameter(1, a.id())
        .setParameter(2, a.unitCode())
        .setParameter(3, at.atOffset(ZoneOffset.UTC));
  }

  private static Uni<Void> written(Mutiny.MutationQuery insert) {
    return insert.executeUpdate().replaceWithVoid();
  }
}
