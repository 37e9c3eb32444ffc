package cn.daylight.platform.rule.domain;

import static cn.daylight.platform.rule.domain.RulePermissions.CONFIRM;
import static cn.daylight.platform.rule.domain.RulePermissions.PROPOSE;

import cn.daylight.platform.workflow.Right;
import cn.daylight.platform.workflow.Workflow;

/** The procedure by which a dated rule gets a new value. */
public final class RuleFlow {

  public static final Workflow<RuleChangeState, RuleChangeAction, RuleStanding> FLOW =
      Workflow.<RuleChangeState, RuleChangeAction, RuleStanding>named("platform.rule-change")
          .row(null, RuleChangeAction.PROPOSE, RuleChangeState.PROPOSED, new Right(PROPOSE, "PROPOSE"),
              RuleStanding::beforeNothingSettled)
          .row(RuleChangeState.PROPOSED, RuleChangeAction.CONFIRM, RuleChangeState.IN_FORCE, new Right(CONFIRM, "CONFIRM"),
              RuleStanding::inTheFuture, RuleStanding::beforeNothingSettled)
          .row(RuleChangeState.PROPOSED, RuleChangeAction.REJECT, RuleChangeState.REJECTED, new Right(CONFIRM, "CONFIRM"))
          .ends(RuleChangeState.IN_FORCE, RuleChangeState.REJECTED);

  private RuleFlow() {
  }
}
