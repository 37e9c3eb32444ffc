package cn.daylight.platform.deadline;

/** A due day was asked for that falls in a year whose holidays nobody has loaded. */
public final class YearNotLoadedException extends RuntimeException {

  private final int year;

  public YearNotLoadedException(int year) {
    super("the working calendar of " + year + " is not loaded", null, false, false);
    this.year = year;
  }

  public int year() {
    return year;
  }
}
