package cn.daylight.platform.org.service;

import cn.daylight.platform.org.domain.OrgFlows;
import cn.daylight.platform.org.domain.OrgPermissions;
import cn.daylight.platform.org.domain.Person;
import cn.daylight.platform.org.domain.RegisterPerson;
import cn.daylight.platform.org.store.OrgStore;

import cn.daylight.platform.crypto.FieldCrypto;
import cn.daylight.platform.idempotency.Idempotency;
import cn.daylight.platform.identity.IdentityNumber;
import cn.daylight.platform.org.domain.OrgFlows.PersonAction;
import cn.daylight.platform.org.store.OrgStore.PersonRow;
import cn.daylight.platform.org.store.OrgStore.UnitRow;
import cn.daylight.platform.page.Page;
import cn.daylight.platform.problem.FieldReason;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.tx.Transactions;
import cn.daylight.platform.tx.Tx;
import cn.daylight.platform.workflow.Move;
import cn.daylight.platform.workflow.WorkflowEngine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Units and persons. */
@ApplicationScoped
public class OrgService {

  private final Transactions tx;
  private final OrgStore store;
  private final WorkflowEngine engine;
  private final Idempotency idempotency;
  private final FieldCrypto crypto;
  private final Clock clock;

  OrgService(Transactions tx, OrgStore store, WorkflowEngine engine, Idempotency idempotency, FieldCrypto crypto,
             Clock clock) {
    this.tx = tx;
    this.store = store;
    this.engine = engine;
    this.idempotency = idempotency;
    this.crypto = crypto;
    this.clock = clock;
  }

  public Uni<Page<UnitRow>> listUnits(String parentCode, Page.Request page) {
    return tx.act(OrgPermissions.READ_ORG, t -> store.listUnits(t, parentCode, page))
        .map(rows -> Page.of(rows, page, UnitRow::code));
  }

  public Uni<Page<PersonRow>> listPersons(String q, Page.Request page) {
    return tx.act(OrgPermissions.READ_PERSON, t -> store.listPersons(t, q, page))
        .map(rows -> Page.of(rows, page, PersonRow::account));
  }

  public Uni<PersonRow> registerPerson(RegisterPerson command, String key) {
    return tx.act(OrgPermissions.REGISTER, t ->
        idempotency.once(t, new Idempotency.Key("registerPerson", key, command), PersonRow.class, () -> register(t, command)));
  }

  private Uni<PersonRow> register(Tx t, RegisterPerson command) {
    return store.findUnit(t, command.unitCode())
        .onItem().ifNull().failWith(() -> Problem.invalid("unitCode", FieldReason.UNKNOWN_UNIT))
        .map(unit -> Person.register(command, digest(command.identityNumber()), clock.instant()))
        .call(person -> engine.fire(t, Move.of(OrgFlows.PERSON, person, PersonAction.REGISTER)))
        .chain(person -> store.requirePersonRow(t, person.id()));
  }

  private byte[] digest(String identityNumber) {
    IdentityNumber number = IdentityNumber.parse(identityNumber, LocalDate.now(clock))
        .orElseThrow(() -> Problem.invalid("identityNumber", FieldReason.IDENTITY_NUMBER));
    return crypto.blindIndex(number.value());
  }
}
