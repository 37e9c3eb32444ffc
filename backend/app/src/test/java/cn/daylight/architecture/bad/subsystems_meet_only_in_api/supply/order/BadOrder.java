package cn.daylight.architecture.bad.subsystems_meet_only_in_api.supply.order;

import cn.daylight.monopoly.licence.domain.LicenceState;

/** Bad on purpose: a subsystem looks into another's domain. */
class BadOrder {

  boolean isValid(LicenceState state) {
    return state == LicenceState.VALID;
  }
}
