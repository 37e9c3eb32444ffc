package cn.daylight.platform.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.daylight.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods of law on the calendar of 2025 and 2026; expected days are literals of the golden cases and of the announcements. */
@QuarkusTest
class CalendarStoreTest {

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
    assertEquals(due, Sql.one("select platform.due_on('%s', %d, '%s')".formatted(event, amount, unit)));
  }

  @Test
  void hoursEndAtTheInstantAndDaysWithTheDayInChina() {
    assertEquals("t", Sql.one("select platform.due_at('2026-03-06T17:30:00Z', 24, 'hour') = '2026-03-07T17:30:00Z'"));
    // half past one on the 7th in China: the fifth working day after it is the 13th
    assertEquals("t", Sql.one("select platform.due_at('2026-03-06T17:30:00Z', 5, 'wd') = '2026-03-13T16:00:00Z'"));
  }

  @Test
  void aYearThatNobodyLoadedIsProvisional() {
    assertEquals("f", Sql.one("select platform.is_provisional('2025-12-30', '2026-12-31')"));
    assertEquals("t", Sql.one("select platform.is_provisional('2026-12-30', '2027-01-04')"));
    // by the week's rule
    assertEquals("2027-01-01", Sql.one("select platform.due_on('2026-12-31', 1, 'wd')"));
  }

  @Test
  void everyClockHasARuleInForce() {
    assertEquals("0", Sql.one("""
        select count(*) from platform.clock_effect c cross join lateral unnest(array[c.rule_id, c.by_rule]) as named(rule)
        where named.rule is not null and not exists (select 1 from platform.rule_parameter r where r.rule_id = named.rule and r.scope_key = 'default'
          and r.unit in ('wd', 'd', 'month', 'year', 'hour') and platform.day_in_china(now()) between r.effective_from and coalesce(r.effective_to, 'infinity'))"""));
  }

  @Test
  void unknownUnitsAreNoUnits() {
    assertThrows(IllegalStateException.class, () -> Sql.one("select platform.due_on('2026-03-02', 1, 'metre')"));
  }

  @Test
  void workingDaysAsCountedByAnotherHand() {
    Set<LocalDate> off = days("2025-01-01 1, 2025-01-28 8, 2025-04-04 3, 2025-05-01 5, 2025-05-31 3, 2025-10-01 8, 2026-01-01 3, "
        + "2026-02-15 9, 2026-04-04 3, 2026-05-01 5, 2026-06-19 3, 2026-09-25 3, 2026-10-01 7");
    Set<LocalDate> working = days("2025-01-26 1, 2025-02-08 1, 2025-04-27 1, 2025-09-28 1, 2025-10-11 1, 2026-01-04 1, 2026-02-14 1, "
        + "2026-02-28 1, 2026-05-09 1, 2026-09-20 1, 2026-10-10 1");
    Random random = new Random(20_261_123);
    for (int i = 0; i < 200; i++) {
      LocalDate from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(600));
      LocalDate to = from.plusDays(1 + random.nextInt(120));
      long expected = from.plusDays(1).datesUntil(to.plusDays(1)).filter(d -> working.contains(d)
          || !off.contains(d) && d.getDayOfWeek() != DayOfWeek.SATURDAY && d.getDayOfWeek() != DayOfWeek.SUNDAY).count();
      assertEquals(String.valueOf(expected), Sql.one("select platform.working_days('%s', '%s')".formatted(from, to)), from + " to " + to);
    }
  }

  private static Set<LocalDate> days(String ranges) {
    Set<LocalDate> days = new TreeSet<>();
    for (String range : ranges.split(", ")) {
      LocalDate first = LocalDate.parse(range.split(" ")[0]);
      first.datesUntil(first.plusDays(Integer.parseInt(range.split(" ")[1]))).forEach(days::add);
    }
    return days;
  }
}
