package cn.daylight.platform.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.platform.calendar.domain.CalendarChecks;
import cn.daylight.platform.calendar.domain.CalendarDay;
import cn.daylight.platform.calendar.domain.NeededYears;
import cn.daylight.platform.calendar.domain.ProposeCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a proposed calendar must satisfy; the days are the first holidays announced for 2026. */
class CalendarChecksTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 11, 23);
  private static final List<CalendarDay> WHOLE = List.of(off("2026-01-01"), off("2026-01-02"), off("2026-02-16"), off("2026-02-17"), off("2026-02-18"),
      off("2026-02-19"), off("2026-02-20"), off("2026-02-23"), off("2026-04-06"), off("2026-05-01"), off("2026-06-19"));

  private static CalendarDay off(String day) {
    return new CalendarDay(LocalDate.parse(day), false, null);
  }

  private static List<String> faults(int year, List<CalendarDay> days) {
    return CalendarChecks.check(new ProposeCalendar(year, "通知", null, days), TODAY).stream().map(e -> e.path() + " " + e.messageKey()).toList();
  }

  private static List<String> with(CalendarDay day) {
    List<CalendarDay> days = new ArrayList<>(WHOLE);
    days.add(day);
    return faults(2026, days);
  }

  @Test
  void elevenDaysOffAreEnoughAndTenAreNot() {
    assertEquals(List.of(), faults(2026, WHOLE));
    assertEquals(List.of("days tooFewDaysOff"), faults(2026, WHOLE.subList(0, 10)));
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
      "2026-02-14, true, -, -", "2026-02-14, true, 补春节, -", "2026-02-15, false, 春节, -",
      "2026-02-15, false, -, days[11].name noDifference", "2026-02-13, true, 补春节, days[11].working noDifference",
      "2027-02-14, true, -, days[11].day outsideYear", "2025-12-31, false, 元旦, days[11].day outsideYear",
      "2026-05-01, false, 劳动节, days[11].day repeated"})
  void aDayDiffersFromTheWeeksRuleOnceAndWithinTheYear(String day, boolean working, String name, String fault) {
    assertEquals(fault == null ? List.of() : List.of(fault), with(new CalendarDay(LocalDate.parse(day), working, name)));
  }

  @Test
  void aYearThatIsOverIsNotProposed() {
    List<CalendarDay> before = WHOLE.stream().map(d -> new CalendarDay(d.day().minusYears(2), false, "假")).toList();
    assertEquals(List.of("year yearOver"), faults(2024, before));
  }

  @ParameterizedTest
  @CsvSource({"2026-01-01, 2026", "2026-10-31, 2026", "2026-11-01, 2026 2027", "2026-12-31, 2026 2027"})
  void theNextYearIsNeededFromNovember(LocalDate today, String years) {
    assertEquals(years, String.join(" ", NeededYears.on(today).stream().map(String::valueOf).toList()));
  }
}
