package cn.daylight.platform.deadline;

import java.time.Instant;

/**
 * A clock as shown.
 *
 * @param workingDaysLeft working days from today to its last day; 0 on the last day, negative when it has passed; null when
 *                        the clock does not run
 */
public record DeadlineRow(String ruleId, String legalBasis, DeadlineState state, Instant startedAt, Instant firstDueAt,
                          Instant dueAt, Instant endedAt, Integer workingDaysLeft) {
}
