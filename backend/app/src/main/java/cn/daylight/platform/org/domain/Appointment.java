package cn.daylight.platform.org.domain;

import cn.daylight.platform.Ids;
import cn.daylight.platform.actor.PostKind;
import cn.daylight.platform.audit.Canonical;
import cn.daylight.platform.workflow.Flowing;
import cn.daylight.platform.workflow.Passage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** 任命: person × post × unit × period, proposed by one and confirmed by another. */
@Entity
@Table(schema = "platform", name = "appointment")
public class Appointment implements Flowing<AppointmentState> {

  @Id
  private UUID id;
  @Version
  private int version;
  @Enumerated(EnumType.STRING)
  private AppointmentState state;
  @Column(name = "person_id", updatable = false)
  private UUID personId;
  @Column(name = "post_code", updatable = false)
  private String postCode;
  @Enumerated(EnumType.STRING)
  @Column(name = "post_kind", updatable = false)
  private PostKind postKind;
  @Column(name = "unit_code", updatable = false)
  private String unitCode;
  @Column(name = "valid_from", updatable = false)
  private LocalDate validFrom;
  @Column(name = "valid_to", updatable = false)
  private LocalDate validTo;
  @Column(name = "delegator_person_id", updatable = false)
  private UUID delegatorPersonId;
  @Column(updatable = false)
  private String reason;
  @Column(insertable = false, updatable = false)
  private boolean installed;
  @Column(name = "proposed_by", updatable = false)
  private UUID proposedBy;
  @Column(name = "proposed_by_name", updatable = false)
  private String proposedByName;
  @Enumerated(EnumType.STRING)
  @Column(name = "proposed_as_kind", updatable = false)
  private PostKind proposedAsKind;
  @Column(name = "confirmed_by")
  private UUID confirmedBy;
  @Column(name = "confirmed_by_name")
  private String confirmedByName;
  @Enumerated(EnumType.STRING)
  @Column(name = "confirmed_as_kind")
  private PostKind confirmedAsKind;
  @Column(name = "revoked_by")
  private UUID revokedBy;
  @Enumerated(EnumType.STRING)
  @Column(name = "revoked_as_kind")
  private PostKind revokedAsKind;
  @Column(name = "proposed_at", updatable = false)
  private Instant proposedAt;

  protected Appointment() {
  }

  public static Appointment propose(ProposeAppointment command, PostKind kind, Signature proposer, Instant at) {
    Appointment a = new Appointment();
    a.id = Ids.next();
    a.personId = command.personId();
    a.postCode = command.postCode();
    a.postKind = kind;
    a.unitCode = command.unitCode();
    a.validFrom = command.validFrom();
    a.validTo = command.validTo();
    a.delegatorPersonId = command.delegatorPersonId();
    a.reason = command.reason();
    a.proposedBy = proposer.personId();
    a.proposedByName = proposer.name();
    a.proposedAsKind = proposer.kind();
    a.proposedAt = at;
    return a;
  }

  public void confirmedBy(Signature signature) {
    confirmedBy = signature.personId();
    confirmedByName = signature.name();
    confirmedAsKind = signature.kind();
  }

  public void revokedBy(Signature signature) {
    revokedBy = signature.personId();
    revokedAsKind = signature.kind();
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public AppointmentState state() {
    return state;
  }

  @Override
  public String unitCode() {
    return unitCode;
  }

  @Override
  public void enter(AppointmentState next, Passage passage) {
    state = next;
  }

  @Override
  public Canonical content() {
    return Canonical.v1().field("platform.appointment/1").field(id).field(state).field(personId).field(postCode)
        .field(postKind).field(unitCode).field(validFrom).field(validTo).field(delegatorPersonId).field(reason)
        .field(installed).field(proposedBy).field(proposedAsKind).field(confirmedBy).field(confirmedAsKind)
        .field(revokedBy).field(revokedAsKind);
  }

  public PostKind postKind() {
    return postKind;
  }

  public PostKind proposedAsKind() {
    return proposedAsKind;
  }

  public UUID personId() {
    return personId;
  }

  public UUID delegatorPersonId() {
    return delegatorPersonId;
  }
}
