package cn.daylight.platform.rule.store;

import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.ProblemType;
import cn.daylight.platform.rule.domain.RuleFlow;
import cn.daylight.platform.tx.ConstraintProblems;
import cn.daylight.platform.workflow.FlowCatalogue;
import cn.daylight.platform.workflow.Workflow;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What the dated rules offer to the house: the procedure of their change, and what its constraints mean. */
@Singleton
public class RuleCatalogue implements FlowCatalogue, ConstraintProblems {

  @Override
  public List<Workflow<?, ?, ?>> flows() {
    return List.of(RuleFlow.FLOW);
  }

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of(
        "rule_change_future", PlatformProblem.RULE_EFFECTIVE_DATE_PASSED,
        // two confirmations at once; the guard has seen every earlier one
        "rule_parameter_pkey", PlatformProblem.RULE_PERIOD_OVERLAP,
        "rule_parameter_rule_id_scope_key_daterange_excl", PlatformProblem.RULE_PERIOD_OVERLAP);
  }
}
