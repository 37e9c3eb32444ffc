package cn.daylight.platform.rule.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * Sane bounds of a value in its unit, so that a slip of the finger cannot become law. The database holds the same
 * (platform.rule_value_is_sane). Every unit there is counts whole things.
 */
public final class RuleBounds {

  private record Range(int least, int most) {
  }

  private static final Map<String, Range> BY_UNIT = Map.of(
      "metre", new Range(0, 10_000),
      "wd", new Range(1, 366),
      "d", new Range(1, 3_660),
      "hour", new Range(1, 8_760),
      "month", new Range(1, 240),
      "year", new Range(1, 50),
      "count", new Range(1, 100_000));

  /** Days beyond are a slip of the finger, and the farthest that a program can write are beyond the database. */
  public static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

  private RuleBounds() {
  }

  /** False for a unit that takes no value, for a fraction, and outside the bounds, which belong to the range. */
  public static boolean isSane(String unit, BigDecimal value) {
    Range range = BY_UNIT.get(unit);
    return range != null
        && value.compareTo(BigDecimal.valueOf(range.least())) >= 0
        && value.compareTo(BigDecimal.valueOf(range.most())) <= 0
        && value.stripTrailingZeros().scale() <= 0;
  }
}
