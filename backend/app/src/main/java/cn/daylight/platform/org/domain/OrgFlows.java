package cn.daylight.platform.org.domain;

import static cn.daylight.platform.org.domain.OrgPermissions.CONFIRM;
import static cn.daylight.platform.org.domain.OrgPermissions.PROPOSE;
import static cn.daylight.platform.org.domain.OrgPermissions.REGISTER;
import static cn.daylight.platform.org.domain.OrgPermissions.REVOKE;

import cn.daylight.platform.actor.PostKind;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.tx.Acting;
import cn.daylight.platform.workflow.Right;
import cn.daylight.platform.workflow.Workflow;
import java.util.Set;

/** The procedures by which persons enter and hold posts. */
public final class OrgFlows {

  /** Acts on a person's entry. */
  public enum PersonAction { REGISTER, INSTALL }

  /** Acts on an appointment. */
  public enum AppointmentAction { PROPOSE, INSTALL, CONFIRM, REJECT, REVOKE }

  public static final Workflow<PersonState, PersonAction, Void> PERSON =
      Workflow.<PersonState, PersonAction, Void>named("platform.person")
          .row(null, PersonAction.REGISTER, PersonState.ACTIVE, new Right(REGISTER, "REGISTER"))
          .installationRow(PersonAction.INSTALL, PersonState.ACTIVE)
          .ends(PersonState.ACTIVE);

  public static final Workflow<AppointmentState, AppointmentAction, Appointment> APPOINTMENT =
      Workflow.<AppointmentState, AppointmentAction, Appointment>named("platform.appointment")
          .row(null, AppointmentAction.PROPOSE, AppointmentState.PROPOSED, new Right(PROPOSE, "PROPOSE"))
          .installationRow(AppointmentAction.INSTALL, AppointmentState.ACTIVE)
          .row(AppointmentState.PROPOSED, AppointmentAction.CONFIRM, AppointmentState.ACTIVE,
              new Right(CONFIRM, "CONFIRM"), OrgFlows::anotherKindConfirms)
          .row(AppointmentState.PROPOSED, AppointmentAction.REJECT, AppointmentState.REJECTED,
              new Right(CONFIRM, "CONFIRM"))
          .row(AppointmentState.ACTIVE, AppointmentAction.REVOKE, AppointmentState.REVOKED,
              new Right(REVOKE, null), OrgFlows::anotherKindRevokes)
          .ends(AppointmentState.REVOKED, AppointmentState.REJECTED);

  private OrgFlows() {
  }

  /** 三员分立: an administrator's appointment is confirmed by a kind that is neither his own nor the proposer's. */
  private static Problem anotherKindConfirms(Appointment appointment, Acting acting) {
    PostKind acts = kind(acting, CONFIRM, appointment);
    boolean allowed = appointment.postKind() == PostKind.BUSINESS
        || isAnotherKind(acts, appointment.postKind(), appointment.proposedAsKind());
    return allowed ? null : Problem.of(PlatformProblem.ADMINISTRATOR_KIND);
  }

  /** Nobody can end the power of his own kind's colleague: another kind watches over each kind. */
  private static Problem anotherKindRevokes(Appointment appointment, Acting acting) {
    PostKind acts = kind(acting, REVOKE, appointment);
    return appointment.postKind() == PostKind.BUSINESS || acts != appointment.postKind() ? null
        : Problem.of(PlatformProblem.ADMINISTRATOR_KIND);
  }

  /**
   * Whether anybody could ever confirm a proposal: a state that nobody can leave is refused before it is entered.
   *
   * @param confirmers kinds of the posts that may confirm
   */
  public static boolean isConfirmable(PostKind proposed, PostKind proposer, Set<PostKind> confirmers) {
    return proposed == PostKind.BUSINESS || confirmers.stream().anyMatch(kind -> isAnotherKind(kind, proposed, proposer));
  }

  private static boolean isAnotherKind(PostKind acting, PostKind appointed, PostKind proposer) {
    return acting != appointed && acting != proposer;
  }

  private static PostKind kind(Acting acting, String permission, Appointment appointment) {
    return acting.holdingFor(permission, appointment.unitCode()).orElseThrow().postKind();
  }
}
