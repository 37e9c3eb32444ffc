package cn.daylight.monopoly.licence;

/** Nature of the holder; {@code digit} is the seventh digit of a licence number. */
enum HolderNature {
  INDIVIDUAL(1), ENTERPRISE(2);

  private final int digit;

  HolderNature(int digit) {
    this.digit = digit;
  }

  int digit() {
    return digit;
  }
}
