package cn.daylight.platform.org.domain;

import cn.daylight.platform.Ids;
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
import java.util.UUID;

/** A member of staff. Signs in at Keycloak as {@code subject}; holds power only through appointments. */
@Entity
@Table(schema = "platform", name = "person")
public class Person implements Flowing<PersonState> {

  @Id
  private UUID id;
  @Version
  private int version;
  @Enumerated(EnumType.STRING)
  private PersonState state;
  private String subject;
  private String account;
  private String name;
  @Column(name = "unit_code")
  private String unitCode;
  /** Blind index of the identity number: recognises the person as applicant without storing the number. Null for the
   * administrators whom the installation brought: they hold no business post. */
  @Column(name = "identity_digest")
  private byte[] identityDigest;
  @Column(name = "registered_at")
  private Instant registeredAt;

  protected Person() {
  }

  public static Person register(RegisterPerson command, byte[] identityDigest, Instant at) {
    Person person = new Person();
    person.id = Ids.next();
    person.subject = command.subject();
    person.account = command.account();
    person.name = command.name();
    person.unitCode = command.unitCode();
    person.identityDigest = identityDigest;
    person.registeredAt = at;
    return person;
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
  public PersonState state() {
    return state;
  }

  @Override
  public String unitCode() {
    return unitCode;
  }

  @Override
  public void enter(PersonState next, Passage passage) {
    state = next;
  }

  @Override
  public Canonical content() {
    return Canonical.v1().field("platform.person/1").field(id).field(state).field(subject).field(account).field(name)
        .field(unitCode).field(identityDigest == null ? null : java.util.HexFormat.of().formatHex(identityDigest));
  }

  public String name() {
    return name;
  }
}
