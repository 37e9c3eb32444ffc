package cn.daylight.monopoly.licence.domain;

/** Nature of the holder; {@code digit} is the seventh digit of a licence number. */
public enum HolderNature {
  INDIVIDUAL(1), ENTERPRISE(2);

  private final int digit;

  HolderNature(int digit) {
    this.digit = digit;
  }

  public int digit() {
    return digit;
  }
}
