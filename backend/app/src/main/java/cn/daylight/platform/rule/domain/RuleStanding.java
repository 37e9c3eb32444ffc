package cn.daylight.platform.rule.domain;

import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.tx.Acting;
import java.time.LocalDate;

/**
 * How a change stands to the clock and to what is settled.
 *
 * @param effectiveFrom its first day
 * @param today         business date
 * @param settledFrom   first day, on or after its own, of a period that is settled for the rule and scope; or null
 */
public record RuleStanding(LocalDate effectiveFrom, LocalDate today, LocalDate settledFrom) {

  /** A decision that was taken, today's too, keeps its ground. */
  Problem inTheFuture(Acting acting) {
    return isInTheFuture() ? null
        : Problem.of(PlatformProblem.RULE_EFFECTIVE_DATE_PASSED).with("effectiveFrom", effectiveFrom);
  }

  /** What two people settled is not shortened from behind. */
  Problem beforeNothingSettled(Acting acting) {
    return settledFrom == null ? null
        : Problem.of(PlatformProblem.RULE_PERIOD_OVERLAP).with("effectiveFrom", settledFrom);
  }

  public boolean isInTheFuture() {
    return effectiveFrom.isAfter(today);
  }
}
