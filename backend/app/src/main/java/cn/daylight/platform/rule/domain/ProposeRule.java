package cn.daylight.platform.rule.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Command: propose a new value of a rule.
 *
 * @param scopeKey      {@code default}, a county's code, or either with the zone: {@code 330102:MARKET}
 * @param value         in the unit; bounds by {@link RuleBounds}
 * @param effectiveFrom first day
 * @param legalBasis    printed with the value
 * @param reason        why, or null
 */
public record ProposeRule(String ruleId, String scopeKey, BigDecimal value, String unit, LocalDate effectiveFrom,
                          String legalBasis, String reason) {
}
