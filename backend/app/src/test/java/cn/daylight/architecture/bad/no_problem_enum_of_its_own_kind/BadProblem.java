package cn.daylight.architecture.bad.no_problem_enum_of_its_own_kind;

/** Bad on purpose: a problem that no mapper knows. */
enum BadProblem { WRONG }
