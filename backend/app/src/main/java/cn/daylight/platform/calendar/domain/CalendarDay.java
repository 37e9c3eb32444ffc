package cn.daylight.platform.calendar.domain;

import cn.daylight.platform.audit.Canonical;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A day that differs from the week's rule.
 *
 * @param working true for a make-up day on a weekend (调休上班), false for a public holiday
 * @param name    of the holiday, or null; a holiday on a weekend has one
 */
public record CalendarDay(LocalDate day, boolean working, String name) {

  public boolean fallsOnWeekend() {
    return isWeekend(day);
  }

  public static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  Canonical content() {
    return Canonical.v1().field("platform.calendar-day/1").field(day).field(working).field(name);
  }
}
