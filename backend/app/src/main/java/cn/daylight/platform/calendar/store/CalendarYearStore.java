package cn.daylight.platform.calendar.store;

import cn.daylight.platform.calendar.domain.CalendarDay;
import cn.daylight.platform.calendar.domain.CalendarState;
import cn.daylight.platform.calendar.domain.CalendarYear;
import cn.daylight.platform.page.Page;
import cn.daylight.platform.page.Where;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.LockMode;

/** Queries on working calendars: a few rows a year, some dozens of days each, the same for everybody. */
@ApplicationScoped
public class CalendarYearStore {

  /** A calendar as listed. */
  public record CalendarRow(UUID calendarId, int version, CalendarState state, String unitCode, int year, String source, String reason,
                            String proposedByName, Instant proposedAt, String decidedByName, Instant decidedAt) {
  }

  /**
   * Its exceptions, counted.
   *
   * @param offDays      days off, on weekends too
   * @param offWeekdays  of these, the days that would be worked
   * @param makeUpDays   weekend days that are worked
   */
  public record CalendarCounts(int offDays, int offWeekdays, int makeUpDays) {

    public static final CalendarCounts NONE = new CalendarCounts(0, 0, 0);
  }

  /** Which calendars are asked for; null members do not restrict. */
  public record CalendarCriteria(Integer year, CalendarState state) {
  }

  private static final String ROW = """
      select new cn.daylight.platform.calendar.store.CalendarYearStore$CalendarRow(c.id, c.version, c.state, c.unitCode, c.year,
        c.source, c.reason, c.proposedByName, c.proposedAt, c.decidedByName, c.decidedAt)
      from CalendarYear c
      """;

  public Uni<List<CalendarRow>> list(Tx tx, CalendarCriteria criteria, Page.Request page) {
    Where where = new Where()
        .and("c.year = :year", "year", criteria.year())
        .and("c.state = :state", "state", criteria.state())
        .and("c.id < :after", "after", page.afterId());
    return where.bind(tx.session().createSelectionQuery(ROW + where.text() + " order by c.id desc", CalendarRow.class))
        .setMaxResults(page.fetch())
        .getResultList();
  }

  public Uni<CalendarRow> requireRow(Tx tx, UUID calendarId) {
    return tx.session()
        .createSelectionQuery(ROW + "where c.id = :id", CalendarRow.class)
        .setParameter("id", calendarId)
        .getSingleResultOrNull()
        .onItem().ifNull().failWith(() -> Problem.of(PlatformProblem.NOT_FOUND));
  }

  public Uni<CalendarYear> lock(Tx tx, UUID calendarId) {
    return tx.session().find(CalendarYear.class, calendarId, LockMode.PESSIMISTIC_WRITE)
        .onItem().ifNull().failWith(() -> Problem.of(PlatformProblem.NOT_FOUND));
  }

  /** Two confirmations for one year follow each other: the second meets what the first put into force. */
  public Uni<Void> holdYear(Tx tx, int year) {
    return tx.session()
        .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
        .setParameter(1, "platform.calendar-year|" + year)
        .getSingleResult()
        .replaceWithVoid();
  }

  /** The year's calendar in force, or null. */
  public Uni<CalendarYear> findInForce(Tx tx, int year) {
    return tx.session()
        .createSelectionQuery("from CalendarYear c where c.year = :year and c.state = :state", CalendarYear.class)
        .setParameter("year", year)
        .setParameter("state", CalendarState.IN_FORCE)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getSingleResultOrNull();
  }

  /** Of these years, those with a calendar in force. */
  public Uni<List<Integer>> inForce(Tx tx, List<Integer> years) {
    return tx.session()
        .createSelectionQuery("select c.year from CalendarYear c where c.year in :years and c.state = :state", Integer.class)
        .setParameter("years", years)
        .setParameter("state", CalendarState.IN_FORCE)
        .getResultList();
  }

  public Uni<Map<UUID, CalendarCounts>> counts(Tx tx, List<UUID> calendarIds) {
    return tx.session()
        .createNativeQuery("""
            select calendar_id, count(*) filter (where not working),
              count(*) filter (where not working and extract(isodow from day) < 6), count(*) filter (where working)
            from platform.calendar_day where calendar_id = any(cast(string_to_array(?1, ',') as uuid[])) group by 1""", Object[].class)
        .setParameter(1, calendarIds.stream().map(UUID::toString).collect(Collectors.joining(",")))
        .getResultList()
        .map(CalendarYearStore::byCalendar);
  }

  private static Map<UUID, CalendarCounts> byCalendar(List<Object[]> rows) {
    Map<UUID, CalendarCounts> counts = new HashMap<>();
    rows.forEach(r -> counts.put((UUID) r[0], new CalendarCounts(number(r[1]), number(r[2]), number(r[3]))));
    return counts;
  }

  private static int number(Object count) {
    return ((Number) count).intValue();
  }

  public Uni<List<CalendarDay>> days(Tx tx, UUID calendarId) {
    return tx.session()
        .createNativeQuery("select day, working, name from platform.calendar_day where calendar_id = ?1 order by day", Object[].class)
        .setParameter(1, calendarId)
        .getResultList()
        .map(rows -> rows.stream().map(r -> new CalendarDay((LocalDate) r[0], (Boolean) r[1], (String) r[2])).toList());
  }

  public Uni<Void> insertDays(Tx tx, UUID calendarId, List<CalendarDay> days) {
    JsonArray rows = new JsonArray();
    days.forEach(d -> rows.add(new JsonObject().put("day", d.day().toString()).put("working", d.working()).put("name", d.name())));
    return tx.session()
        .createNativeQuery("""
            insert into platform.calendar_day (calendar_id, day, working, name)
            select ?1, d.day, d.working, d.name
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as d(day date, working boolean, name text)""")
        .setParameter(1, calendarId)
        .setParameter(2, rows.encode())
        .executeUpdate()
        .replaceWithVoid();
  }
}
