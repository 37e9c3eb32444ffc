package cn.daylight.platform.calendar.domain;

import cn.daylight.platform.problem.FieldError;
import cn.daylight.platform.problem.FieldReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks a proposed calendar day by day, so that every fault is told with its place at once. Bounds of the year itself
 * (2000..2199) and the most exceptions (60) stand in the contract.
 */
public final class CalendarChecks {

  /** 《全国年节及纪念日放假办法》 gave 11 days off a year until 2024 and gives 13 since; fewer is no announcement. */
  public static final int LEAST_DAYS_OFF = 11;

  private CalendarChecks() {
  }

  /** @param today business date: the year is not one that is over */
  public static List<FieldError> check(ProposeCalendar command, LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    if (command.year() < today.getYear()) {
      errors.add(FieldError.of("year", FieldReason.YEAR_OVER));
    }
    Set<LocalDate> seen = new HashSet<>();
    for (int i = 0; i < command.days().size(); i++) {
      FieldError fault = fault(command.days().get(i), command.year(), seen, "days[" + i + "].");
      if (fault != null) {
        errors.add(fault);
      }
    }
    if (command.days().stream().filter(d -> !d.working()).count() < LEAST_DAYS_OFF) {
      errors.add(FieldError.of("days", FieldReason.TOO_FEW_DAYS_OFF));
    }
    return errors;
  }

  private static FieldError fault(CalendarDay day, int year, Set<LocalDate> seen, String at) {
    if (day.day().getYear() != year) {
      return FieldError.of(at + "day", FieldReason.OUTSIDE_YEAR);
    }
    if (!seen.add(day.day())) {
      return FieldError.of(at + "day", FieldReason.REPEATED);
    }
    if (day.working() && !day.fallsOnWeekend()) {
      return FieldError.of(at + "working", FieldReason.NO_DIFFERENCE);
    }
    // announcements list holidays that fall on a weekend: those have a name, a weekend that is simply off has none
    return !day.working() && day.fallsOnWeekend() && day.name() == null ? FieldError.of(at + "name", FieldReason.NO_DIFFERENCE) : null;
  }
}
