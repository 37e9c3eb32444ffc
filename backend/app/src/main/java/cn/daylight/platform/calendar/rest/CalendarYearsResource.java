package cn.daylight.platform.calendar.rest;

import cn.daylight.platform.ClockProducer;
import cn.daylight.platform.calendar.domain.CalendarPermissions;
import cn.daylight.platform.calendar.domain.CalendarState;
import cn.daylight.platform.calendar.domain.ProposeCalendar;
import cn.daylight.platform.calendar.service.CalendarYearService;
import cn.daylight.platform.calendar.service.CalendarYearService.CalendarView;
import cn.daylight.platform.calendar.store.CalendarYearStore.CalendarCounts;
import cn.daylight.platform.calendar.store.CalendarYearStore.CalendarCriteria;
import cn.daylight.platform.calendar.store.CalendarYearStore.CalendarRow;
import cn.daylight.platform.page.Page;
import gen.platform.api.CalendarYearsApi;
import gen.platform.model.CalendarDay;
import gen.platform.model.CalendarYear;
import gen.platform.model.CalendarYearAction;
import gen.platform.model.CalendarYearPage;
import gen.platform.model.CalendarYearState;
import gen.platform.model.ConfirmCalendarYear;
import gen.platform.model.ProposeCalendarYear;
import gen.platform.model.RejectCalendarYear;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Working calendars (工作日历). */
public class CalendarYearsResource implements CalendarYearsApi {

  private final CalendarYearService calendars;

  CalendarYearsResource(CalendarYearService calendars) {
    this.calendars = calendars;
  }

  @Override
  @PermissionsAllowed(CalendarPermissions.READ)
  public Uni<CalendarYearPage> listCalendarYears(Integer year, CalendarYearState state, String cursor, Integer limit) {
    CalendarState stored = state == null ? null : CalendarState.valueOf(state.name());
    return calendars.list(new CalendarCriteria(year, stored), Page.Request.of(cursor, limit))
        .map(list -> new CalendarYearPage()
            .items(list.page().items().stream().map(CalendarYearsResource::shown).toList())
            .nextCursor(list.page().nextCursor())
            .missingYear(list.missingYear()));
  }

  @Override
  @PermissionsAllowed(CalendarPermissions.READ)
  public Uni<CalendarYear> getCalendarYear(UUID calendarId) {
    return calendars.get(calendarId).map(CalendarYearsResource::shown);
  }

  @Override
  @PermissionsAllowed(CalendarPermissions.PROPOSE)
  @ResponseStatus(201)
  public Uni<CalendarYear> proposeCalendarYear(String idempotencyKey, ProposeCalendarYear b) {
    var days = b.getDays().stream()
        .map(d -> new cn.daylight.platform.calendar.domain.CalendarDay(d.getDay(), d.getWorking(), d.getName()))
        .toList();
    return calendars.propose(new ProposeCalendar(b.getYear(), b.getSource(), b.getReason(), days), idempotencyKey)
        .map(CalendarYearsResource::shown);
  }

  @Override
  @PermissionsAllowed(CalendarPermissions.CONFIRM)
  public Uni<CalendarYear> confirmCalendarYear(UUID calendarId, ConfirmCalendarYear body) {
    return calendars.confirm(calendarId, body.getVersion(), body.getReason()).map(CalendarYearsResource::shown);
  }

  @Override
  @PermissionsAllowed(CalendarPermissions.CONFIRM)
  public Uni<CalendarYear> rejectCalendarYear(UUID calendarId, RejectCalendarYear body) {
    return calendars.reject(calendarId, body.getVersion(), body.getReason()).map(CalendarYearsResource::shown);
  }

  private static CalendarYear shown(CalendarView view) {
    CalendarRow r = view.row();
    CalendarCounts n = view.counts();
    return new CalendarYear()
        .calendarId(r.calendarId()).version(r.version()).state(CalendarYearState.valueOf(r.state().name())).year(r.year())
        .source(r.source()).reason(r.reason())
        .offDays(n.offDays()).makeUpDays(n.makeUpDays()).workingDays(weekdays(r.year()) - n.offWeekdays() + n.makeUpDays())
        .proposedByName(r.proposedByName()).proposedAt(r.proposedAt().atZone(ClockProducer.CHINA).toOffsetDateTime())
        .decidedByName(r.decidedByName()).decidedAt(r.decidedAt() == null ? null : r.decidedAt().atZone(ClockProducer.CHINA).toOffsetDateTime())
        .days(view.days() == null ? null : view.days().stream().map(CalendarYearsResource::shown).toList())
        .allowedActions(view.allowedActions().stream().map(a -> CalendarYearAction.valueOf(a.name())).toList());
  }

  private static CalendarDay shown(cn.daylight.platform.calendar.domain.CalendarDay d) {
    return new CalendarDay().day(d.day()).working(d.working()).name(d.name());
  }

  private static int weekdays(int year) {
    return (int) LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(day -> !cn.daylight.platform.calendar.domain.CalendarDay.isWeekend(day)).count();
  }
}
