package cn.daylight.platform.rule.service;

import cn.daylight.platform.idempotency.Idempotency;
import cn.daylight.platform.page.Page;
import cn.daylight.platform.problem.FieldError;
import cn.daylight.platform.problem.FieldReason;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.rule.domain.ProposeRule;
import cn.daylight.platform.rule.domain.RuleBounds;
import cn.daylight.platform.rule.domain.RuleChange;
import cn.daylight.platform.rule.domain.RuleChangeAction;
import cn.daylight.platform.rule.domain.RuleChangeState;
import cn.daylight.platform.rule.domain.RuleFlow;
import cn.daylight.platform.rule.domain.RulePermissions;
import cn.daylight.platform.rule.domain.RuleStanding;
import cn.daylight.platform.rule.store.RuleChangeStore;
import cn.daylight.platform.rule.store.RuleChangeStore.RuleChangeCriteria;
import cn.daylight.platform.rule.store.RuleChangeStore.RuleChangeRow;
import cn.daylight.platform.tx.Transactions;
import cn.daylight.platform.tx.Tx;
import cn.daylight.platform.workflow.Move;
import cn.daylight.platform.workflow.Note;
import cn.daylight.platform.workflow.Position;
import cn.daylight.platform.workflow.WorkflowEngine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** 规则变更: proposed by one, confirmed or rejected by another; a confirmed change applies from its first day. */
@ApplicationScoped
public class RuleChangeService {

  /** A change and what the asking person may do with it. */
  public record RuleChangeView(RuleChangeRow row, List<RuleChangeAction> allowedActions) {
  }

  private final Transactions tx;
  private final RuleChangeStore store;
  private final WorkflowEngine engine;
  private final Idempotency idempotency;
  private final Clock clock;

  RuleChangeService(Transactions tx, RuleChangeStore store, WorkflowEngine engine, Idempotency idempotency, Clock clock) {
    this.tx = tx;
    this.store = store;
    this.engine = engine;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /** Rows of a list say nothing about allowed actions: those are told when one is opened. */
  public Uni<Page<RuleChangeRow>> list(RuleChangeCriteria criteria, Page.Request page) {
    return tx.act(RulePermissions.READ, t -> store.list(t, criteria, page))
        .map(rows -> Page.of(rows, page, r -> r.changeId().toString()));
  }

  public Uni<RuleChangeView> get(UUID changeId) {
    return tx.act(RulePermissions.READ, t -> view(t, changeId));
  }

  public Uni<RuleChangeView> propose(ProposeRule command, String key) {
    return tx.act(RulePermissions.PROPOSE, t -> idempotency.once(t,
        new Idempotency.Key("proposeRuleChange", key, command), RuleChangeView.class, () -> enter(t, command)));
  }

  private Uni<RuleChangeView> enter(Tx t, ProposeRule command) {
    return store.findUnit(t, command.ruleId())
        .onItem().ifNull().failWith(() -> Problem.invalid("ruleId", FieldReason.UNKNOWN_RULE))
        .chain(unit -> store.isKnownScope(t, command.ruleId(), command.scopeKey())
            .invoke(known -> requireSane(command, unit, known)))
        .map(ignored -> RuleChange.propose(command, t.acting().name(), clock.instant()))
        .call(change -> standing(t, change)
            .chain(standing -> engine.fire(t, Move.of(RuleFlow.FLOW, change, RuleChangeAction.PROPOSE).given(standing)
                .noting(Note.because(command.reason() == null ? command.legalBasis() : command.reason())))))
        .chain(change -> view(t, change.id()));
  }

  private void requireSane(ProposeRule command, String unit, boolean knownScope) {
    List<FieldError> errors = new ArrayList<>();
    if (!command.unit().equals(unit)) {
      errors.add(FieldError.of("unit", FieldReason.RULE_UNIT));
    } else if (!RuleBounds.isSane(unit, command.value())) {
      errors.add(FieldError.of("value", FieldReason.RULE_VALUE));
    }
    if (!knownScope) {
      errors.add(FieldError.of("scopeKey", FieldReason.RULE_SCOPE));
    }
    if (!command.effectiveFrom().isAfter(LocalDate.now(clock))) {
      errors.add(FieldError.of("effectiveFrom", FieldReason.NOT_BEFORE_TOMORROW));
    }
    if (command.effectiveFrom().isAfter(RuleBounds.LAST_DAY)) {
      errors.add(FieldError.of("effectiveFrom", FieldReason.RANGE));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  private Uni<RuleStanding> standing(Tx t, RuleChange change) {
    return store.settledFrom(t, change.ruleId(), change.scopeKey(), change.effectiveFrom())
        .map(settled -> new RuleStanding(change.effectiveFrom(), LocalDate.now(clock), settled));
  }

  public Uni<RuleChangeView> confirm(UUID changeId, int version, String reason) {
    return tx.act(RulePermissions.CONFIRM, t -> locked(t, changeId, version)
        .call(c -> standing(t, c).chain(s -> engine.fire(t, decision(t, c, RuleChangeAction.CONFIRM, reason).given(s))))
        .call(c -> store.enact(t, c.id()))
        .chain(c -> view(t, c.id())));
  }

  public Uni<RuleChangeView> reject(UUID changeId, int version, String reason) {
    return tx.act(RulePermissions.CONFIRM, t -> locked(t, changeId, version)
        .call(c -> engine.fire(t, decision(t, c, RuleChangeAction.REJECT, reason)))
        .chain(c -> view(t, c.id())));
  }

  private Uni<RuleChange> locked(Tx t, UUID changeId, int version) {
    return store.lock(t, changeId)
        .invoke(c -> {
          if (c.version() != version) {
            throw Problem.of(PlatformProblem.STALE_VERSION).with("version", c.version());
          }
        });
  }

  private Move<RuleChangeState, RuleChangeAction, RuleStanding> decision(Tx t, RuleChange c, RuleChangeAction action, String reason) {
    return Move.of(RuleFlow.FLOW, c, action)
        .noting(Note.because(reason))
        .changing(() -> c.decidedBy(t.acting().name(), clock.instant()));
  }

  private Uni<RuleChangeView> view(Tx t, UUID changeId) {
    return store.requireRow(t, changeId)
        .chain(row -> engine.allowed(t, RuleFlow.FLOW, List.of(new Position<>(row.changeId(), row.state(), row.unitCode())))
            .map(actions -> new RuleChangeView(row, actions.getFirst())));
  }
}
