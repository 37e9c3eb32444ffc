package cn.daylight.platform.rule.rest;

import cn.daylight.platform.ClockProducer;
import cn.daylight.platform.rule.domain.RuleChangeAction;
import cn.daylight.platform.rule.store.RuleChangeStore.RuleChangeRow;
import cn.daylight.platform.rule.store.RuleParameterStore.ParameterRow;
import gen.platform.model.RuleChange;
import gen.platform.model.RuleChangeState;
import gen.platform.model.RuleParameter;
import java.util.List;

/** Rows to what the contract shows. */
final class RuleMapper {

  private RuleMapper() {
  }

  static RuleParameter parameter(ParameterRow r) {
    return new RuleParameter().ruleId(r.ruleId()).scopeKey(r.scopeKey()).value(r.value()).unit(r.unit()).legalBasis(r.legalBasis())
        .effectiveFrom(r.effectiveFrom()).effectiveTo(r.effectiveTo()).changeId(r.changeId());
  }

  static RuleChange change(RuleChangeRow r, List<RuleChangeAction> allowed) {
    return new RuleChange()
        .changeId(r.changeId()).version(r.version()).state(RuleChangeState.valueOf(r.state().name())).ruleId(r.ruleId())
        .scopeKey(r.scopeKey()).value(r.value()).unit(r.unit()).legalBasis(r.legalBasis()).effectiveFrom(r.effectiveFrom())
        .reason(r.reason()).proposedByName(r.proposedByName()).proposedAt(r.proposedAt().atZone(ClockProducer.CHINA).toOffsetDateTime())
        .decidedByName(r.decidedByName())
        .decidedAt(r.decidedAt() == null ? null : r.decidedAt().atZone(ClockProducer.CHINA).toOffsetDateTime())
        .allowedActions(allowed.stream().map(a -> gen.platform.model.RuleChangeAction.valueOf(a.name())).toList());
  }

  /** In a list nothing is said of what may be done. */
  static List<RuleChange> changes(List<RuleChangeRow> rows) {
    return rows.stream().map(row -> change(row, List.of())).toList();
  }
}
