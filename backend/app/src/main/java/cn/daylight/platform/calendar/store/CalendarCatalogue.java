package cn.daylight.platform.calendar.store;

import cn.daylight.platform.calendar.domain.CalendarFlow;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.ProblemType;
import cn.daylight.platform.tx.ConstraintProblems;
import cn.daylight.platform.workflow.FlowCatalogue;
import cn.daylight.platform.workflow.Workflow;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What the working calendar offers to the house: its procedure, and what its constraints mean. */
@Singleton
public class CalendarCatalogue implements FlowCatalogue, ConstraintProblems {

  @Override
  public List<Workflow<?, ?, ?>> flows() {
    return List.of(CalendarFlow.FLOW);
  }

  @Override
  public Map<String, ProblemType> byConstraint() {
    return Map.of("calendar_year_one_in_force", PlatformProblem.DUPLICATE);
  }
}
