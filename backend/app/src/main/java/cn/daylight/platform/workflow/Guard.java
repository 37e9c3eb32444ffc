package cn.daylight.platform.workflow;

import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.tx.Acting;

/** A rule that one arrow must satisfy. Pure: what it needs to know is in the context. */
@FunctionalInterface
public interface Guard<C> {

  /** The problem that forbids the act, or null when the rule is satisfied. */
  Problem refuse(C context, Acting acting);
}
