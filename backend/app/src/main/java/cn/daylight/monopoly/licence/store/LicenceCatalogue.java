package cn.daylight.monopoly.licence.store;

import cn.daylight.monopoly.licence.domain.LicenceFlows;

import cn.daylight.monopoly.MonopolyProblem;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.ProblemType;
import cn.daylight.platform.tx.ConstraintProblems;
import cn.daylight.platform.workflow.FlowCatalogue;
import cn.daylight.platform.workflow.Workflow;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What licences offer to the house: their procedures, and what their constraints mean. */
@Singleton
public class LicenceCatalogue implements FlowCatalogue, ConstraintProblems {

  @Override
  public List<Workflow<?, ?, ?>> flows() {
    return List.of(LicenceFlows.APPLICATION, LicenceFlows.LICENCE, LicenceFlows.TAKEOVER);
  }

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.ofEntries(
        Map.entry("licence_application_premises_pending", MonopolyProblem.PREMISES_ALREADY_APPLIED),
        Map.entry("licence_premises", MonopolyProblem.PREMISES_ALREADY_LICENSED),
        Map.entry("licence_no_unique", PlatformProblem.DUPLICATE),
        Map.entry("site_countersignature_two_inspectors", PlatformProblem.SEPARATION_OF_DUTIES),
        Map.entry("licence_application_two_inspectors", PlatformProblem.SEPARATION_OF_DUTIES),
        Map.entry("licence_application_filed_first", MonopolyProblem.EARLIER_FILING_WAITING),
        Map.entry("licence_application_premises_fit", MonopolyProblem.PREMISES_UNFIT),
        Map.entry("licence_application_far_from_schools", MonopolyProblem.SCHOOL_TOO_NEAR),
        Map.entry("licence_application_distance_kept", MonopolyProblem.DISTANCE_TOO_SHORT),
        Map.entry("licence_application_place_left", MonopolyProblem.LAYOUT_FULL),
        Map.entry("licence_application_in_queue_order", MonopolyProblem.EARLIER_APPLICATION_PENDING));
  }
}
