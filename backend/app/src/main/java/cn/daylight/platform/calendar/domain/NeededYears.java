package cn.daylight.platform.calendar.domain;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/** Which years' calendars have to be in force on a day. */
public final class NeededYears {

  private NeededYears() {
  }

  /**
   * This year; and from 1 November the next one too: the State Council announces it in that month, and periods of law that
   * begin then reach into it.
   */
  public static List<Integer> on(LocalDate today) {
    int year = today.getYear();
    return today.getMonth().compareTo(Month.NOVEMBER) < 0 ? List.of(year) : List.of(year, year + 1);
  }
}
