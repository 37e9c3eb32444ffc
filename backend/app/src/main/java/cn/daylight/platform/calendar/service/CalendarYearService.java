package cn.daylight.platform.calendar.service;

import cn.daylight.platform.calendar.domain.CalendarAction;
import cn.daylight.platform.calendar.domain.CalendarChecks;
import cn.daylight.platform.calendar.domain.CalendarDay;
import cn.daylight.platform.calendar.domain.CalendarFlow;
import cn.daylight.platform.calendar.domain.CalendarPermissions;
import cn.daylight.platform.calendar.domain.CalendarState;
import cn.daylight.platform.calendar.domain.CalendarYear;
import cn.daylight.platform.calendar.domain.NeededYears;
import cn.daylight.platform.calendar.domain.ProposeCalendar;
import cn.daylight.platform.calendar.store.CalendarYearStore;
import cn.daylight.platform.calendar.store.CalendarYearStore.CalendarCounts;
import cn.daylight.platform.calendar.store.CalendarYearStore.CalendarCriteria;
import cn.daylight.platform.calendar.store.CalendarYearStore.CalendarRow;
import cn.daylight.platform.idempotency.Idempotency;
import cn.daylight.platform.page.Page;
import cn.daylight.platform.problem.FieldError;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.tx.Transactions;
import cn.daylight.platform.tx.Tx;
import cn.daylight.platform.workflow.Move;
import cn.daylight.platform.workflow.Note;
import cn.daylight.platform.workflow.Position;
import cn.daylight.platform.workflow.WorkflowEngine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 年度工作日历: proposed by one, confirmed or rejected by another. A correction is a proposal too; when it is confirmed it
 * supersedes the calendar in force, for the future only: due times that are stored do not move, but for those that were
 * told as provisional, which the database counts anew when their year is loaded.
 */
@ApplicationScoped
public class CalendarYearService {

  /**
   * A calendar, its counts, and what the asking person may do with it.
   *
   * @param days the exceptions by date, or null in a list
   */
  public record CalendarView(CalendarRow row, CalendarCounts counts, List<CalendarDay> days, List<CalendarAction> allowedActions) {
  }

  /** @param missingYear a year that is needed now and whose calendar is not in force, or null */
  public record CalendarList(Page<CalendarView> page, Integer missingYear) {
  }

  private final Transactions tx;
  private final CalendarYearStore store;
  private final WorkflowEngine engine;
  private final Idempotency idempotency;
  private final Clock clock;

  CalendarYearService(Transactions tx, CalendarYearStore store, WorkflowEngine engine, Idempotency idempotency, Clock clock) {
    this.tx = tx;
    this.store = store;
    this.engine = engine;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /** Rows of a list say nothing about allowed actions: those are told when one is opened. */
  public Uni<CalendarList> list(CalendarCriteria criteria, Page.Request page) {
    return tx.act(CalendarPermissions.READ, t -> store.list(t, criteria, page)
        .chain(rows -> counted(t, rows))
        .map(views -> Page.of(views, page, v -> v.row().calendarId().toString()))
        .chain(views -> missingYear(t).map(missing -> new CalendarList(views, missing))));
  }

  private Uni<List<CalendarView>> counted(Tx t, List<CalendarRow> rows) {
    return store.counts(t, rows.stream().map(CalendarRow::calendarId).toList())
        .map(counts -> rows.stream()
            .map(row -> new CalendarView(row, counts.getOrDefault(row.calendarId(), CalendarCounts.NONE), null, List.of()))
            .toList());
  }

  private Uni<Integer> missingYear(Tx t) {
    List<Integer> needed = NeededYears.on(LocalDate.now(clock));
    return store.inForce(t, needed)
        .map(there -> needed.stream().filter(year -> !there.contains(year)).findFirst().orElse(null));
  }

  public Uni<CalendarView> get(UUID calendarId) {
    return tx.act(CalendarPermissions.READ, t -> view(t, calendarId));
  }

  public Uni<CalendarView> propose(ProposeCalendar command, String key) {
    return tx.act(CalendarPermissions.PROPOSE, t -> idempotency.once(t,
        new Idempotency.Key("proposeCalendarYear", key, command), CalendarView.class, () -> enter(t, command)));
  }

  private Uni<CalendarView> enter(Tx t, ProposeCalendar command) {
    List<FieldError> errors = CalendarChecks.check(command, LocalDate.now(clock));
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    CalendarYear proposed = CalendarYear.propose(command, t.acting().name(), clock.instant());
    String why = command.reason() == null ? command.source() : command.reason();
    return engine.fire(t, Move.of(CalendarFlow.FLOW, proposed, CalendarAction.PROPOSE).noting(Note.because(why)))
        .chain(() -> store.insertDays(t, proposed.id(), command.days()))
        .chain(() -> view(t, proposed.id()));
  }

  public Uni<CalendarView> confirm(UUID calendarId, int version, String reason) {
    return tx.act(CalendarPermissions.CONFIRM, t -> locked(t, calendarId, version)
        .call(c -> supersede(t, c))
        .call(c -> engine.fire(t, decision(t, c, CalendarAction.CONFIRM, reason)))
        .chain(c -> view(t, c.id())));
  }

  /** The year has one calendar in force at every moment: the old one goes in the same transaction, before the new one comes. */
  private Uni<Void> supersede(Tx t, CalendarYear successor) {
    if (successor.state() != CalendarState.PROPOSED) {
      // the confirmation will be refused; nothing may end for its sake
      return Uni.createFrom().voidItem();
    }
    return store.holdYear(t, successor.year())
        .chain(() -> store.findInForce(t, successor.year()))
        .onItem().ifNotNull().call(old -> engine.fire(t, Move.of(CalendarFlow.FLOW, old, CalendarAction.SUPERSEDE)
            .noting(Note.because(successor.id().toString()))))
        .replaceWithVoid();
  }

  public Uni<CalendarView> reject(UUID calendarId, int version, String reason) {
    return tx.act(CalendarPermissions.CONFIRM, t -> locked(t, calendarId, version)
        .call(c -> engine.fire(t, decision(t, c, CalendarAction.REJECT, reason)))
        .chain(c -> view(t, c.id())));
  }

  private Uni<CalendarYear> locked(Tx t, UUID calendarId, int version) {
    return store.lock(t, calendarId)
        .invoke(c -> {
          if (c.version() != version) {
            throw Problem.of(PlatformProblem.STALE_VERSION).with("version", c.version());
          }
        });
  }

  private Move<CalendarState, CalendarAction, Void> decision(Tx t, CalendarYear c, CalendarAction action, String reason) {
    return Move.of(CalendarFlow.FLOW, c, action)
        .noting(Note.because(reason))
        .changing(() -> c.decidedBy(t.acting().name(), clock.instant()));
  }

  private Uni<CalendarView> view(Tx t, UUID calendarId) {
    return store.requireRow(t, calendarId)
        .chain(row -> counted(t, List.of(row)))
        .map(List::getFirst)
        .chain(view -> store.days(t, calendarId)
            .chain(days -> allowed(t, view.row())
                .map(actions -> new CalendarView(view.row(), view.counts(), days, actions))));
  }

  /** Superseding is nothing that one could choose. */
  private Uni<List<CalendarAction>> allowed(Tx t, CalendarRow row) {
    return engine.allowed(t, CalendarFlow.FLOW, List.of(new Position<>(row.calendarId(), row.state(), row.unitCode())))
        .map(actions -> actions.getFirst().stream().filter(a -> a != CalendarAction.SUPERSEDE).toList());
  }
}
