package cn.daylight.monopoly.licence.domain;

import static cn.daylight.monopoly.licence.domain.ApplicationAction.*;
import static cn.daylight.monopoly.licence.domain.ApplicationState.*;

import cn.daylight.platform.deadline.ClockEffect;
import cn.daylight.platform.workflow.Right;
import cn.daylight.platform.workflow.Workflow;

/** The procedures of licences. Basis: 行政许可法 §32–§44, §57; separation: SOD-01, SOD-09, SOD-10. */
public final class LicenceFlows {

  private static final Right ACCEPTING = new Right(LicencePermissions.ACCEPT, "ACCEPT");
  private static final Right INSPECTING = new Right(LicencePermissions.INSPECT, "INSPECT");
  private static final Right REVIEWING = new Right(LicencePermissions.REVIEW, "REVIEW");
  private static final Right DECIDING = new Right(LicencePermissions.DECIDE, "DECIDE");

  /** 行政许可法 §32, §42, §44; the promise is the bureau's own. */
  private static final String TO_TELL = "LIC-T01.correction-days";
  private static final String TO_DECIDE = "LIC-T02.decision-days";
  private static final String PROMISED = "LIC-T02b.promised-days";
  private static final String TO_DELIVER = "LIC-T03.delivery-days";

  public static final Workflow<ApplicationState, ApplicationAction, LicenceCase> APPLICATION =
      Workflow.<ApplicationState, ApplicationAction, LicenceCase>named("monopoly.licence-application")
          .publicRow(null, FILE, FILED)
          .row(FILED, ASK_SUPPLEMENT, INCOMPLETE, ACCEPTING, LicenceGuards::notTheApplicant, LicenceGuards::supplementAskedOnce)
          .publicRow(INCOMPLETE, SUPPLEMENT, FILED)
          .row(INCOMPLETE, DECLINE, DECLINED, ACCEPTING, LicenceGuards::notTheApplicant)
          .row(FILED, ACCEPT, ACCEPTED, ACCEPTING, LicenceGuards::notTheApplicant, LicenceGuards::filedFirst)
          .row(FILED, DECLINE, DECLINED, ACCEPTING, LicenceGuards::notTheApplicant)
          .row(ACCEPTED, REPORT, REPORTED, INSPECTING, LicenceGuards::notTheApplicant)
          .row(REPORTED, COUNTERSIGN, INSPECTED, INSPECTING,
              LicenceGuards::notTheApplicant, LicenceGuards::anotherInspector)
          .row(REPORTED, DISPUTE, ACCEPTED, INSPECTING,
              LicenceGuards::notTheApplicant, LicenceGuards::anotherInspector)
          .row(INSPECTED, REVIEW, REVIEWED, REVIEWING, LicenceGuards::notTheApplicant)
          .row(INSPECTED, RETURN, ACCEPTED, REVIEWING, LicenceGuards::notTheApplicant)
          .row(ACCEPTED, EXTEND, ACCEPTED, DECIDING, LicenceGuards::notTheApplicant, LicenceGuards::extendedOnce)
          .row(REPORTED, EXTEND, REPORTED, DECIDING, LicenceGuards::notTheApplicant, LicenceGuards::extendedOnce)
          .row(INSPECTED, EXTEND, INSPECTED, DECIDING, LicenceGuards::notTheApplicant, LicenceGuards::extendedOnce)
          .row(REVIEWED, EXTEND, REVIEWED, DECIDING, LicenceGuards::notTheApplicant, LicenceGuards::extendedOnce)
          .row(REVIEWED, GRANT, GRANTED, DECIDING, LicenceGuards::notTheApplicant, LicenceGuards::premisesFit,
              LicenceGuards::farFromSchools, LicenceGuards::distanceKept, LicenceGuards::placeLeft,
              LicenceGuards::inQueueOrder)
          .row(REVIEWED, REFUSE, REFUSED, DECIDING, LicenceGuards::notTheApplicant)
          .row(GRANTED, DELIVER, DELIVERED, ACCEPTING, LicenceGuards::notTheApplicant)
          .publicRow(FILED, WITHDRAW, WITHDRAWN)
          .publicRow(INCOMPLETE, WITHDRAW, WITHDRAWN)
          .publicRow(ACCEPTED, WITHDRAW, WITHDRAWN)
          .publicRow(REPORTED, WITHDRAW, WITHDRAWN)
          .publicRow(INSPECTED, WITHDRAW, WITHDRAWN)
          .publicRow(REVIEWED, WITHDRAW, WITHDRAWN)
          .clock(FILE, ClockEffect.start(TO_TELL))
          .clock(ASK_SUPPLEMENT, ClockEffect.meet(TO_TELL))
          .clock(SUPPLEMENT, ClockEffect.start(TO_TELL))
          .clock(ACCEPT, ClockEffect.meet(TO_TELL), ClockEffect.startFromLapsed(TO_DECIDE, TO_TELL), ClockEffect.startFromLapsed(PROMISED, TO_TELL))
          .clock(DECLINE, ClockEffect.meet(TO_TELL), ClockEffect.voidAll())
          .clock(EXTEND, ClockEffect.lengthen(TO_DECIDE, "LIC-T02.extension-days"))
          .clock(GRANT, ClockEffect.meet(TO_DECIDE), ClockEffect.meet(PROMISED), ClockEffect.start(TO_DELIVER))
          .clock(REFUSE, ClockEffect.meet(TO_DECIDE), ClockEffect.meet(PROMISED))
          .clock(DELIVER, ClockEffect.meet(TO_DELIVER))
          .clock(WITHDRAW, ClockEffect.voidAll())
          .ends(DELIVERED, REFUSED, DECLINED, WITHDRAWN);

  public static final Workflow<LicenceState, LicenceAction, Void> LICENCE =
      Workflow.<LicenceState, LicenceAction, Void>named("monopoly.licence")
          .row(null, LicenceAction.ISSUE, LicenceState.VALID, DECIDING)
          .row(null, LicenceAction.TAKE_OVER, LicenceState.VALID, new Right(LicencePermissions.CONFIRM_TAKEOVER, "CONFIRM"))
          .ends(LicenceState.VALID);

  public static final Workflow<TakeoverState, TakeoverAction, TakeoverCase> TAKEOVER =
      Workflow.<TakeoverState, TakeoverAction, TakeoverCase>named("monopoly.licence-takeover")
          .row(null, TakeoverAction.PROPOSE, TakeoverState.PROPOSED, new Right(LicencePermissions.PROPOSE_TAKEOVER, "PROPOSE"))
          .row(TakeoverState.PROPOSED, TakeoverAction.CONFIRM, TakeoverState.CONFIRMED,
              new Right(LicencePermissions.CONFIRM_TAKEOVER, "CONFIRM"), TakeoverCase::notAHolder)
          .row(TakeoverState.PROPOSED, TakeoverAction.REJECT, TakeoverState.REJECTED,
              new Right(LicencePermissions.CONFIRM_TAKEOVER, "CONFIRM"), TakeoverCase::notAHolder)
          .ends(TakeoverState.CONFIRMED, TakeoverState.REJECTED);

  private LicenceFlows() {
  }
}
