package cn.daylight.platform.org.store;

import cn.daylight.platform.org.domain.OrgFlows;

import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.ProblemType;
import cn.daylight.platform.tx.ConstraintProblems;
import cn.daylight.platform.workflow.FlowCatalogue;
import cn.daylight.platform.workflow.Workflow;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What the organisation offers to the house: its procedures, and what its constraints mean. */
@Singleton
public class OrgCatalogue implements FlowCatalogue, ConstraintProblems {

  @Override
  public List<Workflow<?, ?, ?>> flows() {
    return List.of(OrgFlows.PERSON, OrgFlows.APPOINTMENT);
  }

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of(
        // the commit's own look, when an appointment was revoked while the cached right still let its holder in
        "appointment_in_force", PlatformProblem.FORBIDDEN,
        "person_subject_unique", PlatformProblem.DUPLICATE,
        "person_identity_unique", PlatformProblem.DUPLICATE,
        "person_account_unique", PlatformProblem.DUPLICATE,
        "appointment_one_kind", PlatformProblem.APPOINTMENT_CONFLICT,
        "appointment_once", PlatformProblem.APPOINTMENT_CONFLICT,
        "appointment_two_people", PlatformProblem.SEPARATION_OF_DUTIES,
        "appointment_not_own", PlatformProblem.SEPARATION_OF_DUTIES,
        "appointment_administrator_kind", PlatformProblem.ADMINISTRATOR_KIND);
  }
}
