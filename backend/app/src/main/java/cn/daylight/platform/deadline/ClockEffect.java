package cn.daylight.platform.deadline;

/**
 * One thing that an act does to the clocks of its object, as it stands in platform.clock_effect; start-up refuses to serve
 * when the two differ.
 *
 * @param ruleId the clock; null for VOID, which ends every open one
 * @param byRule LENGTHEN: the rule of the period that is added. START: the clock from whose beginning this one counts when
 *               that one had lapsed (行政许可法 §32). Otherwise null
 */
public record ClockEffect(Kind kind, String ruleId, String byRule) {

  /** In the order in which they take effect. */
  public enum Kind { MEET, LENGTHEN, VOID, START }

  public static ClockEffect start(String ruleId) {
    return new ClockEffect(Kind.START, ruleId, null);
  }

  public static ClockEffect startFromLapsed(String ruleId, String lapsed) {
    return new ClockEffect(Kind.START, ruleId, lapsed);
  }

  public static ClockEffect meet(String ruleId) {
    return new ClockEffect(Kind.MEET, ruleId, null);
  }

  public static ClockEffect lengthen(String ruleId, String byRule) {
    return new ClockEffect(Kind.LENGTHEN, ruleId, byRule);
  }

  public static ClockEffect voidAll() {
    return new ClockEffect(Kind.VOID, null, null);
  }
}
