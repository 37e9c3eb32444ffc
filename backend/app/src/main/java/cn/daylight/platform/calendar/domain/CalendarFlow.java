package cn.daylight.platform.calendar.domain;

import static cn.daylight.platform.calendar.domain.CalendarPermissions.CONFIRM;
import static cn.daylight.platform.calendar.domain.CalendarPermissions.PROPOSE;

import cn.daylight.platform.workflow.Right;
import cn.daylight.platform.workflow.Workflow;

/** The procedure by which a year's working calendar comes into force, and is superseded by a corrected one. */
public final class CalendarFlow {

  /** Superseding counts as no step of its own: the same person confirms the successor in the same transaction. */
  public static final Workflow<CalendarState, CalendarAction, Void> FLOW =
      Workflow.<CalendarState, CalendarAction, Void>named("platform.calendar-year")
          .row(null, CalendarAction.PROPOSE, CalendarState.PROPOSED, new Right(PROPOSE, "PROPOSE"))
          .installationRow(CalendarAction.INSTALL, CalendarState.IN_FORCE)
          .row(CalendarState.PROPOSED, CalendarAction.CONFIRM, CalendarState.IN_FORCE, new Right(CONFIRM, "CONFIRM"))
          .row(CalendarState.PROPOSED, CalendarAction.REJECT, CalendarState.REJECTED, new Right(CONFIRM, "CONFIRM"))
          .row(CalendarState.IN_FORCE, CalendarAction.SUPERSEDE, CalendarState.SUPERSEDED, new Right(CONFIRM, null))
          .ends(CalendarState.SUPERSEDED, CalendarState.REJECTED);

  private CalendarFlow() {
  }
}
