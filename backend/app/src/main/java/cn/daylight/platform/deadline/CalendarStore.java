package cn.daylight.platform.deadline;

import cn.daylight.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the working calendar: a few dozen days a year. */
@ApplicationScoped
class CalendarStore {

  Uni<WorkingCalendar> read(Tx tx) {
    return tx.session()
        .createNativeQuery("""
            select y.year, d.day, d.working from platform.calendar_year y
            left join platform.calendar_day d on d.year = y.year""", Object[].class)
        .getResultList()
        .map(CalendarStore::calendar);
  }

  private static WorkingCalendar calendar(List<Object[]> rows) {
    Set<Integer> years = new HashSet<>();
    Map<LocalDate, Boolean> exceptions = new HashMap<>();
    for (Object[] row : rows) {
      years.add((Integer) row[0]);
      if (row[1] != null) {
        exceptions.put((LocalDate) row[1], (Boolean) row[2]);
      }
    }
    return new WorkingCalendar(years, exceptions);
  }
}
