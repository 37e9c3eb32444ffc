package cn.daylight.platform.deadline;

/**
 * A period of law.
 *
 * @param amount 1..10,000
 */
public record Period(int amount, PeriodUnit unit) {

  private static final int LONGEST = 10_000;

  /** @throws IllegalArgumentException outside the bounds */
  public Period {
    if (amount < 1 || amount > LONGEST || unit == null) {
      throw new IllegalArgumentException("no period of " + amount + " " + unit);
    }
  }

  public static Period of(int amount, PeriodUnit unit) {
    return new Period(amount, unit);
  }
}
