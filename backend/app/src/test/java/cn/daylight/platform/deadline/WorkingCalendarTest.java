package cn.daylight.platform.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods of law on the calendar of 2025 and 2026; expected days are literals of the golden cases and of the announcements. */
class WorkingCalendarTest {

  /** 国务院办公厅 announcements for 2025 and 2026, written out here apart from the product's seed. */
  static final WorkingCalendar CALENDAR = calendar("""
      2025-01-01 2025-01-01, 2025-01-28 2025-02-04, 2025-04-04 2025-04-06, 2025-05-01 2025-05-05, 2025-05-31 2025-06-02,
      2025-10-01 2025-10-08, 2026-01-01 2026-01-03, 2026-02-15 2026-02-23, 2026-04-04 2026-04-06, 2026-05-01 2026-05-05,
      2026-06-19 2026-06-21, 2026-09-25 2026-09-27, 2026-10-01 2026-10-07""", """
      2025-01-26, 2025-02-08, 2025-04-27, 2025-09-28, 2025-10-11, 2026-01-04, 2026-02-14, 2026-02-28, 2026-05-09, 2026-09-20,
      2026-10-10""");

  private static WorkingCalendar calendar(String off, String working) {
    Map<LocalDate, Boolean> exceptions = new HashMap<>();
    for (String range : off.split(",")) {
      String[] ends = range.strip().split(" ");
      LocalDate.parse(ends[0]).datesUntil(LocalDate.parse(ends[1]).plusDays(1)).forEach(day -> exceptions.put(day, false));
    }
    for (String day : working.split(",")) {
      exceptions.put(LocalDate.parse(day.strip()), true);
    }
    return new WorkingCalendar(Set.of(2025, 2026), exceptions);
  }

  @ParameterizedTest(name = "{0} + {1} {2} = {3}")
  @CsvSource({
      // golden cases 1, 2, 4, 5 of conventions §16.6
      "2026-03-06, 7, wd, 2026-03-17", "2026-03-06, 5, wd, 2026-03-13", "2026-03-02, 20, wd, 2026-03-30",
      "2026-03-30, 10, wd, 2026-04-14", "2026-03-02, 15, d, 2026-03-17",
      // over the spring festival with both make-up Saturdays
      "2026-02-13, 1, wd, 2026-02-14", "2026-02-13, 2, wd, 2026-02-24", "2026-02-13, 6, wd, 2026-02-28", "2026-02-13, 7, wd, 2026-03-02",
      "2026-02-14, 8, wd, 2026-03-04", "2025-01-24, 2, wd, 2025-01-27", "2025-01-24, 3, wd, 2025-02-05",
      // national day with a make-up Sunday before and a Saturday after
      "2026-09-18, 1, wd, 2026-09-20", "2026-09-30, 1, wd, 2026-10-08", "2026-09-30, 3, wd, 2026-10-10", "2026-09-30, 4, wd, 2026-10-12",
      // a period in days that ends on a day off ends on the next working day
      "2026-02-05, 10, d, 2026-02-24", "2026-03-06, 1, d, 2026-03-09", "2026-04-24, 15, d, 2026-05-09",
      // months and years; a month without the day ends on its last
      "2026-01-31, 1, month, 2026-02-28", "2026-03-31, 6, month, 2026-09-30", "2026-07-01, 3, month, 2026-10-08", "2025-04-05, 1, year, 2026-04-07"})
  void theLastDayOfAPeriod(String event, int amount, String unit, String due) {
    assertEquals(LocalDate.parse(due), CALENDAR.dueOn(LocalDate.parse(event), Period.of(amount, PeriodUnit.of(unit))));
  }

  @Test
  void hoursEndAtTheInstantAndDaysWithTheDayInChina() {
    Instant event = Instant.parse("2026-03-06T17:30:00Z");
    assertEquals(Instant.parse("2026-03-07T17:30:00Z"), CALENDAR.dueAt(event, Period.of(24, PeriodUnit.HOUR)));
    // half past one on the 7th in China: the fifth working day after it is the 13th
    assertEquals(Instant.parse("2026-03-13T16:00:00Z"), CALENDAR.dueAt(event, Period.of(5, PeriodUnit.WORKING_DAY)));
  }

  @Test
  void aPauseLeavesAsManyDaysAsWereLeft() {
    LocalDate due = LocalDate.parse("2026-03-30");
    // 15 working days were left on the 9th of March; the first of them is the 25th
    assertEquals(LocalDate.parse("2026-04-15"), CALENDAR.resumed(due, LocalDate.parse("2026-03-09"), LocalDate.parse("2026-03-24"), PeriodUnit.WORKING_DAY));
    assertEquals(due, CALENDAR.resumed(due, LocalDate.parse("2026-03-09"), LocalDate.parse("2026-03-09"), PeriodUnit.WORKING_DAY));
    assertEquals(LocalDate.parse("2026-04-14"), CALENDAR.resumed(due, LocalDate.parse("2026-03-09"), LocalDate.parse("2026-03-24"), PeriodUnit.DAY));
  }

  @Test
  void aYearThatNobodyLoadedIsLoud() {
    YearNotLoadedException refused = assertThrows(YearNotLoadedException.class,
        () -> CALENDAR.dueOn(LocalDate.parse("2026-12-21"), Period.of(20, PeriodUnit.WORKING_DAY)));
    assertEquals(2027, refused.year());
    assertThrows(YearNotLoadedException.class, () -> CALENDAR.isWorking(LocalDate.parse("2024-12-31")));
  }

  @Test
  void workingDaysOfTheYears() {
    // counted apart from the product, from the announcements
    assertEquals(248, CALENDAR.workingDaysBetween(LocalDate.parse("2024-12-31"), LocalDate.parse("2025-12-31")));
    assertEquals(248, CALENDAR.workingDaysBetween(LocalDate.parse("2025-12-31"), LocalDate.parse("2026-12-31")));
  }

  @ParameterizedTest
  @CsvSource({"0, DAY", "-1, WORKING_DAY", "10001, DAY"})
  void aPeriodHasBounds(int amount, PeriodUnit unit) {
    assertThrows(IllegalArgumentException.class, () -> Period.of(amount, unit));
  }

  @Test
  void unknownUnitsAreNoUnits() {
    assertThrows(IllegalArgumentException.class, () -> PeriodUnit.of("metre"));
  }
}
