package cn.daylight.platform.org.service;

import cn.daylight.platform.org.domain.Appointment;
import cn.daylight.platform.org.domain.AppointmentState;
import cn.daylight.platform.org.domain.OrgFlows;
import cn.daylight.platform.org.domain.OrgPermissions;
import cn.daylight.platform.org.domain.ProposeAppointment;
import cn.daylight.platform.org.domain.Signature;
import cn.daylight.platform.org.store.OrgStore;

import cn.daylight.platform.actor.PostKind;
import cn.daylight.platform.actor.Posts;
import cn.daylight.platform.idempotency.Idempotency;
import cn.daylight.platform.org.domain.OrgFlows.AppointmentAction;
import cn.daylight.platform.org.store.OrgStore.AppointmentCriteria;
import cn.daylight.platform.org.store.OrgStore.AppointmentRow;
import cn.daylight.platform.page.Page;
import cn.daylight.platform.problem.FieldReason;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.tx.Transactions;
import cn.daylight.platform.tx.Tx;
import cn.daylight.platform.workflow.Move;
import cn.daylight.platform.workflow.Note;
import cn.daylight.platform.workflow.ParticipantStore;
import cn.daylight.platform.workflow.Position;
import cn.daylight.platform.workflow.WorkflowEngine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** 任命: proposed by one, confirmed or rejected by another, revoked at once by one. */
@ApplicationScoped
public class AppointmentService {

  /** An appointment and what the asking person may do with it. */
  public record AppointmentView(AppointmentRow row, List<AppointmentAction> allowedActions) {
  }

  private final Transactions tx;
  private final OrgStore store;
  private final WorkflowEngine engine;
  private final ParticipantStore participants;
  private final Idempotency idempotency;
  private final Posts posts;
  private final Clock clock;

  AppointmentService(Transactions tx, OrgStore store, WorkflowEngine engine, ParticipantStore participants,
                     Idempotency idempotency, Posts posts, Clock clock) {
    this.tx = tx;
    this.store = store;
    this.engine = engine;
    this.participants = participants;
    this.idempotency = idempotency;
    this.posts = posts;
    this.clock = clock;
  }

  /** Rows of a list say nothing about allowed actions: those are told when one is opened. */
  public Uni<Page<AppointmentView>> list(AppointmentCriteria criteria, Page.Request page) {
    return tx.act(OrgPermissions.READ_APPOINTMENT, t -> store.listAppointments(t, criteria, page))
        .map(rows -> Page.of(rows, page, r -> r.appointmentId().toString()))
        .map(found -> found.map(row -> new AppointmentView(row, List.of())));
  }

  public Uni<AppointmentView> get(UUID appointmentId) {
    return tx.act(OrgPermissions.READ_APPOINTMENT, t -> view(t, appointmentId));
  }

  public Uni<AppointmentView> propose(ProposeAppointment command, String key) {
    return tx.act(OrgPermissions.PROPOSE, t -> idempotency.once(t,
        new Idempotency.Key("proposeAppointment", key, command), AppointmentView.class, () -> enter(t, command)));
  }

  private Uni<AppointmentView> enter(Tx t, ProposeAppointment command) {
    return requireKnown(t, command)
        .chain(() -> requireDelegator(t, command))
        .map(ignored -> appointment(t, command))
        .call(a -> engine.fire(t, Move.of(OrgFlows.APPOINTMENT, a, AppointmentAction.PROPOSE)
            .noting(Note.because(command.reason()))))
        .call(a -> enterSubjects(t, a))
        .chain(a -> view(t, a.id()));
  }

  private Appointment appointment(Tx t, ProposeAppointment command) {
    if (t.acting().holdingFor(OrgPermissions.PROPOSE, command.unitCode()).isEmpty()) {
      throw Problem.of(PlatformProblem.NOT_FOUND);
    }
    UUID self = t.acting().actor().personId();
    if (self.equals(command.personId()) || self.equals(command.delegatorPersonId())) {
      throw Problem.of(PlatformProblem.SEPARATION_OF_DUTIES);
    }
    PostKind kind = posts.find(command.postCode()).kind();
    Signature proposer = Signature.of(t.acting(), command.unitCode());
    if (!OrgFlows.isConfirmable(kind, proposer.kind(), confirmers())) {
      throw Problem.invalid("postCode", FieldReason.ADMINISTRATOR_KIND);
    }
    return Appointment.propose(command, kind, proposer, clock.instant());
  }

  private Set<PostKind> confirmers() {
    return posts.all().stream().filter(p -> p.permissions().contains(OrgPermissions.CONFIRM)).map(Posts.Post::kind).collect(Collectors.toSet());
  }

  private Uni<Void> requireKnown(Tx t, ProposeAppointment command) {
    if (posts.find(command.postCode()) == null) {
      throw Problem.invalid("postCode", FieldReason.UNKNOWN_POST);
    }
    if (command.validTo() != null && command.validTo().isBefore(command.validFrom())) {
      throw Problem.invalid("validTo", FieldReason.PERIOD);
    }
    return store.findUnit(t, command.unitCode())
        .onItem().ifNull().failWith(() -> Problem.invalid("unitCode", FieldReason.UNKNOWN_UNIT))
        .chain(() -> store.findPerson(t, command.personId()))
        .onItem().ifNull().failWith(() -> Problem.invalid("personId", FieldReason.UNKNOWN_PERSON))
        .replaceWithVoid();
  }

  /** One lends only what one has, and administrators lend nothing. */
  private Uni<Void> requireDelegator(Tx t, ProposeAppointment command) {
    if (command.delegatorPersonId() == null) {
      return Uni.createFrom().voidItem();
    }
    boolean ownPower = command.delegatorPersonId().equals(command.personId());
    if (ownPower || posts.find(command.postCode()).kind() != PostKind.BUSINESS) {
      throw Problem.invalid("delegatorPersonId", FieldReason.DELEGATOR_NOT_ALLOWED);
    }
    return store.holds(t, command)
        .invoke(holds -> {
          if (!holds) {
            throw Problem.invalid("delegatorPersonId", FieldReason.DELEGATOR_HOLDS_NO_SUCH_POST);
          }
        })
        .replaceWithVoid();
  }

  /** The person appointed, and the one whose power is lent, take no part in deciding it. */
  private Uni<Void> enterSubjects(Tx t, Appointment a) {
    String flow = OrgFlows.APPOINTMENT.name();
    Uni<Void> person = participants.enter(t, a, flow, a.personId(), ParticipantStore.SUBJECT);
    return a.delegatorPersonId() == null ? person
        : person.chain(() -> participants.enter(t, a, flow, a.delegatorPersonId(), ParticipantStore.SUBJECT));
  }

  public Uni<AppointmentView> confirm(UUID appointmentId, int version, String reason) {
    return tx.act(OrgPermissions.CONFIRM, t -> store.require(t, appointmentId)
        .invoke(a -> requireVersion(a, version))
        .call(a -> engine.fire(t, move(a, AppointmentAction.CONFIRM, reason)
            .changing(() -> a.confirmedBy(Signature.of(t.acting(), a.unitCode())))))
        .chain(a -> view(t, a.id())));
  }

  public Uni<AppointmentView> reject(UUID appointmentId, int version, String reason) {
    return tx.act(OrgPermissions.CONFIRM, t -> store.require(t, appointmentId)
        .invoke(a -> requireVersion(a, version))
        .call(a -> engine.fire(t, move(a, AppointmentAction.REJECT, reason)))
        .chain(a -> view(t, a.id())));
  }

  public Uni<AppointmentView> revoke(UUID appointmentId, int version, String reason) {
    return tx.act(OrgPermissions.REVOKE, t -> store.require(t, appointmentId)
        .invoke(a -> requireVersion(a, version))
        .call(a -> engine.fire(t, move(a, AppointmentAction.REVOKE, reason)
            .changing(() -> a.revokedBy(Signature.of(t.acting(), a.unitCode())))))
        .chain(a -> view(t, a.id())));
  }

  private static Move<AppointmentState, AppointmentAction, Appointment> move(Appointment a, AppointmentAction action, String reason) {
    return Move.of(OrgFlows.APPOINTMENT, a, action).given(a).noting(Note.because(reason));
  }

  private static void requireVersion(Appointment a, int version) {
    if (a.version() != version) {
      throw Problem.of(PlatformProblem.STALE_VERSION);
    }
  }

  private Uni<AppointmentView> view(Tx t, UUID appointmentId) {
    return store.requireRow(t, appointmentId)
        .chain(row -> engine.allowed(t, OrgFlows.APPOINTMENT, List.of(position(row)))
            .map(actions -> new AppointmentView(row, actions.getFirst())));
  }

  private static Position<AppointmentState> position(AppointmentRow row) {
    return new Position<>(row.appointmentId(), row.state(), row.unitCode());
  }
}
