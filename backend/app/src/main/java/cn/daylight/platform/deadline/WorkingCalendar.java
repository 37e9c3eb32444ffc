package cn.daylight.platform.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.time.temporal.ChronoUnit;

/**
 * The days on which offices work: weekdays, without the public holidays and with the make-up days (调休) that the State
 * Council announces for each year. A year that nobody loaded is an error, never a guess: a due day computed without its
 * holidays would be wrong in law.
 *
 * @param years      loaded years
 * @param exceptions days that differ from the week's rule: true works, false is off
 */
public record WorkingCalendar(Set<Integer> years, Map<LocalDate, Boolean> exceptions) {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  public WorkingCalendar {
    years = Set.copyOf(years);
    exceptions = Map.copyOf(exceptions);
  }

  /** @throws YearNotLoadedException when the day's year is not loaded */
  public boolean isWorking(LocalDate day) {
    if (!years.contains(day.getYear())) {
      throw new YearNotLoadedException(day.getYear());
    }
    boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    return exceptions.getOrDefault(day, weekday);
  }

  /** The day itself when it works, otherwise the next one that does (民法典 §203). */
  public LocalDate firstWorkingFrom(LocalDate day) {
    LocalDate candidate = day;
    while (!isWorking(candidate)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  /** The n-th working day after the day: the day of the event does not count (民法典 §201). */
  public LocalDate plusWorkingDays(LocalDate day, int n) {
    LocalDate reached = day;
    for (int left = n; left > 0; ) {
      reached = reached.plusDays(1);
      if (isWorking(reached)) {
        left--;
      }
    }
    return reached;
  }

  /** Working days after the first day up to and including the second; 0 when the second is not later. */
  public int workingDaysBetween(LocalDate after, LocalDate upTo) {
    int count = 0;
    for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
      if (isWorking(day)) {
        count++;
      }
    }
    return count;
  }

  /**
   * The last day of a period that begins with an event on this day. A period in days, months or years that would end on a
   * day off ends on the next working day (民法典 §203); a month without the day ends on its last (§202).
   *
   * @throws IllegalArgumentException for hours, which end at an instant: see {@link #dueAt}
   */
  public LocalDate dueOn(LocalDate event, Period period) {
    return switch (period.unit()) {
      case WORKING_DAY -> plusWorkingDays(event, period.amount());
      case DAY -> firstWorkingFrom(event.plusDays(period.amount()));
      case MONTH -> firstWorkingFrom(event.plusMonths(period.amount()));
      case YEAR -> firstWorkingFrom(event.plusYears(period.amount()));
      case HOUR -> throw new IllegalArgumentException("hours end at an instant");
    };
  }

  /** The instant at which a period is over: hours to the second, everything else at the end of its last day in China. */
  public Instant dueAt(Instant event, Period period) {
    return period.unit() == PeriodUnit.HOUR ? event.plus(period.amount(), ChronoUnit.HOURS)
        : endOf(dueOn(day(event), period));
  }

  /**
   * The new last day after a pause: as many working days (or days) are left after the day of resumption as were left on
   * the day of the pause (行政许可法 §45: hearings, inspections, expert reviews do not count).
   */
  public LocalDate resumed(LocalDate due, LocalDate pausedOn, LocalDate resumedOn, PeriodUnit unit) {
    return unit == PeriodUnit.WORKING_DAY
        ? plusWorkingDays(resumedOn, workingDaysBetween(pausedOn, due))
        : firstWorkingFrom(due.plusDays(ChronoUnit.DAYS.between(pausedOn, resumedOn)));
  }

  /** The day in China on which this instant falls. */
  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, CHINA);
  }

  /** The first instant that is no longer this day in China. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(CHINA).toInstant();
  }
}
