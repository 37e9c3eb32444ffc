package cn.daylight.architecture.bad.no_problem_type_but_enums;

import cn.daylight.platform.problem.ProblemType;

/** Bad on purpose: a problem that no list has. */
abstract class BadOpenProblem implements ProblemType {
}
