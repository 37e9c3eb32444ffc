package cn.daylight.platform.deadline;

import java.util.Arrays;

/** In what a period of law is counted (行政许可法 §82: working days; 行政处罚法 §85: partly calendar days; 民法典 §200 ff.). */
public enum PeriodUnit {
  WORKING_DAY("wd"),
  DAY("d"),
  MONTH("month"),
  YEAR("year"),
  HOUR("hour");

  private final String symbol;

  PeriodUnit(String symbol) {
    this.symbol = symbol;
  }

  /** As it stands in the dated rules. */
  public String symbol() {
    return symbol;
  }

  /** @throws IllegalArgumentException when no period is counted in this */
  public static PeriodUnit of(String symbol) {
    return Arrays.stream(values()).filter(u -> u.symbol.equals(symbol)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no period is counted in " + symbol));
  }
}
