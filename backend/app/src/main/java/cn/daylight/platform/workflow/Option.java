package cn.daylight.platform.workflow;

import cn.daylight.platform.problem.Problem;

/**
 * An act that a member of staff has the right to.
 *
 * @param forbidding the problem that trying it now would be answered with, or null when it would be let through
 */
public record Option<A>(A action, Problem forbidding) {

  public boolean isOpen() {
    return forbidding == null;
  }
}
