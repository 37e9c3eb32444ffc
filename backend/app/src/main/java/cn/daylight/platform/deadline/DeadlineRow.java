package cn.daylight.platform.deadline;

import java.time.Instant;

/**
 * A clock as shown.
 *
 * @param provisional     counted into a year whose holidays nobody has loaded
 * @param movedBecause    the reason of the act that moved the due time; null when it stands as it was
 * @param workingDaysLeft working days from today to its last day; 0 on the last day, at most −1 once it has passed; null when
 *                        the clock does not run
 */
public record DeadlineRow(String ruleId, String legalBasis, DeadlineState state, Instant startedAt, Instant firstDueAt,
                          Instant dueAt, boolean provisional, String movedBecause, Instant endedAt, Integer workingDaysLeft) {
}
