package cn.daylight.platform.workflow;

import cn.daylight.platform.actor.Actor;
import cn.daylight.platform.actor.ActorKind;
import cn.daylight.platform.actor.Holding;
import cn.daylight.platform.audit.Act;
import cn.daylight.platform.audit.RecordWriter;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.problem.Refusal;
import cn.daylight.platform.tx.Acting;
import cn.daylight.platform.tx.Tx;
import cn.daylight.platform.workflow.Workflow.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Fires arrows. In one transaction: the arrow exists, the acting person's appointment grants it for this object's
 * unit, he took no other step, the guards agree; then the state, the participant and the journal entry (which is the
 * record's entry). The database checks the same again at commit, without trusting this code.
 */
@ApplicationScoped
public class WorkflowEngine {

  private final RecordWriter record;
  private final ParticipantStore participants;

  WorkflowEngine(RecordWriter record, ParticipantStore participants) {
    this.record = record;
    this.participants = participants;
  }

  /**
   * @return the entry's id
   * @throws Problem illegal-action, forbidden, separation-of-duties, or the guard's; each carries the refused attempt
   */
  public <S extends Enum<S>, A extends Enum<A>, C> Uni<UUID> fire(Tx tx, Move<S, A, C> move) {
    Row<S, A, C> row = move.flow().find(move.object().state(), move.action())
        .filter(r -> r.actorKind() == tx.acting().kind())
        .orElseThrow(() -> refused(move, illegal(move)));
    Holding holding = holding(tx.acting(), row, move);
    return participants.steps(tx, move.flow().name(), move.object().id())
        .invoke(steps -> requireSeparation(tx.acting(), holding, row, steps, move))
        .invoke(() -> requireGuards(row, tx.acting(), move))
        .chain(() -> pass(tx, move, row))
        .call(() -> participate(tx, move, row, holding))
        .chain(act -> record.append(tx, act, holding));
  }

  /**
   * What this member of staff has the right to do with the object now, and what forbids it if something does: the same
   * checks as {@link #fire}, in the same order.
   *
   * @param context what the guards need to know
   */
  public <S extends Enum<S>, A extends Enum<A>, C> Uni<List<Option<A>>> options(Tx tx, Workflow<S, A, C> flow, Flowing<S> object, C context) {
    return participants.steps(tx, flow.name(), object.id())
        .map(steps -> flow.from(object.state()).stream()
            .filter(row -> row.actorKind() == ActorKind.STAFF)
            .flatMap(row -> option(tx.acting(), row, object.unitCode(), steps, context).stream())
            .toList());
  }

  private static <S extends Enum<S>, A extends Enum<A>, C> Optional<Option<A>> option(
      Acting acting, Row<S, A, C> row, String unitCode, Map<UUID, String> steps, C context) {
    return acting.actor().granting(row.permission(), unitCode).map(holding -> {
      Acting doing = acting.doing(row.permission());
      Problem forbidding = isSeparated(doing.actor(), holding, row.step(), steps)
          ? refusal(row, doing, context).orElse(null) : Problem.of(PlatformProblem.SEPARATION_OF_DUTIES);
      return new Option<>(row.action(), forbidding);
    });
  }

  /** What could be done with each of a page of objects, in their order, with one look at the participants and none at the guards. */
  public <S extends Enum<S>, A extends Enum<A>, C> Uni<List<List<A>>> allowed(Tx tx, Workflow<S, A, C> flow, List<Position<S>> positions) {
    return participants.steps(tx, flow.name(), positions.stream().map(Position::objectId).toList())
        .map(steps -> positions.stream()
            .map(p -> allowed(tx.acting().actor(), flow, p, steps.getOrDefault(p.objectId(), Map.of())))
            .toList());
  }

  private static <S extends Enum<S>, A extends Enum<A>, C> List<A> allowed(Actor actor, Workflow<S, A, C> flow, Position<S> position,
                                                                         Map<UUID, String> steps) {
    return flow.from(position.state()).stream()
        .filter(row -> row.actorKind() == ActorKind.STAFF)
        .filter(row -> actor.granting(row.permission(), position.unitCode())
            .filter(holding -> isSeparated(actor, holding, row.step(), steps)).isPresent())
        .map(Row::action)
        .toList();
  }

  private static <S extends Enum<S>, A extends Enum<A>, C> Holding holding(Acting acting, Row<S, A, C> row, Move<S, A, C> move) {
    if (row.actorKind() != ActorKind.STAFF) {
      return null;
    }
    return acting.holdingFor(row.permission(), move.object().unitCode())
        .orElseThrow(() -> refused(move, Problem.of(PlatformProblem.FORBIDDEN)));
  }

  private static <S extends Enum<S>, A extends Enum<A>, C> void requireSeparation(
      Acting acting, Holding holding, Row<S, A, C> row, Map<UUID, String> steps, Move<S, A, C> move) {
    if (holding != null && !isSeparated(acting.actor(), holding, row.step(), steps)) {
      throw refused(move, Problem.of(PlatformProblem.SEPARATION_OF_DUTIES));
    }
  }

  private static boolean isSeparated(Actor actor, Holding holding, String step, Map<UUID, String> steps) {
    return step == null || Stream.of(actor.personId(), holding.delegatorId())
        .filter(Objects::nonNull)
        .allMatch(person -> step.equals(steps.getOrDefault(person, step)));
  }

  private static <S extends Enum<S>, A extends Enum<A>, C> void requireGuards(Row<S, A, C> row, Acting acting, Move<S, A, C> move) {
    refusal(row, acting, move.context()).ifPresent(problem -> {
      throw refused(move, problem);
    });
  }

  private static <S extends Enum<S>, A extends Enum<A>, C> Optional<Problem> refusal(Row<S, A, C> row, Acting acting, C context) {
    return row.guards().stream()
        .map(guard -> guard.refuse(context, acting))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Enters the state and writes the row, so that the entry carries the version that the database has. */
  private static <S extends Enum<S>, A extends Enum<A>, C> Uni<Act> pass(Tx tx, Move<S, A, C> move, Row<S, A, C> row) {
    Flowing<S> object = move.object();
    boolean opening = row.from() == null;
    String before = opening ? null : object.content().hex();
    move.change().run();
    object.enter(row.to(), Passage.CHECKED);
    Uni<Void> written = opening ? tx.session().persist(object) : Uni.createFrom().voidItem();
    return written
        .chain(() -> tx.session().flush())
        .replaceWith(() -> act(move, row, before));
  }

  private static <S extends Enum<S>, A extends Enum<A>, C> Act act(Move<S, A, C> move, Row<S, A, C> row, String before) {
    Flowing<S> object = move.object();
    return new Act(move.flow().name(), object.id(), object.version(), object.unitCode(), row.action().name(), "ACT",
        row.from() == null ? null : row.from().name(), row.to().name(), before, object.content().hex(),
        move.note().ruleVersion(), move.note().reason(), null);
  }

  private <S extends Enum<S>, A extends Enum<A>, C> Uni<Void> participate(Tx tx, Move<S, A, C> move, Row<S, A, C> row, Holding holding) {
    if (holding == null || row.step() == null) {
      return Uni.createFrom().voidItem();
    }
    String flow = move.flow().name();
    Uni<Void> self = participants.enter(tx, move.object(), flow, tx.acting().actor().personId(), row.step());
    return holding.delegatorId() == null ? self
        : self.chain(() -> participants.enter(tx, move.object(), flow, holding.delegatorId(), row.step()));
  }

  private static Problem illegal(Move<?, ?, ?> move) {
    return Problem.of(PlatformProblem.ILLEGAL_ACTION)
        .with("state", move.object().state())
        .with("action", move.action());
  }

  private static Problem refused(Move<?, ?, ?> move, Problem problem) {
    Flowing<?> object = move.object();
    Enum<?> state = object.state();
    return problem.refusing(new Refusal(move.flow().name(), object.id(), object.version(), object.unitCode(),
        move.action().name(), state == null ? null : state.name()));
  }
}
