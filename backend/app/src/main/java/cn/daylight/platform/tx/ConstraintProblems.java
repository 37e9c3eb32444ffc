package cn.daylight.platform.tx;

import cn.daylight.platform.problem.ProblemType;
import java.util.Map;

/** A subsystem's table from the name of a database constraint to the problem that its violation means. */
public interface ConstraintProblems {

  Map<String, ProblemType> byConstraint();
}
