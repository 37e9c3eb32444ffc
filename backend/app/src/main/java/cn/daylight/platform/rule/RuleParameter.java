package cn.daylight.platform.rule;

import java.math.BigDecimal;

/** A dated parameter: value, unit and the legal basis that the interface prints beside it. */
public record RuleParameter(String ruleId, String scopeKey, BigDecimal value, String unit, String legalBasis) {

  public int intValue() {
    return value.intValueExact();
  }
}
