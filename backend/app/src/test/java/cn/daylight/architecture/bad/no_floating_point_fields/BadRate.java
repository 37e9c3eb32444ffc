package cn.daylight.architecture.bad.no_floating_point_fields;

/** Bad on purpose: a rate that is not exact. */
record BadRate(Float rate) {
}
