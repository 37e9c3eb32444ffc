package cn.daylight.architecture.bad.no_state_set_outside_enter;

import cn.daylight.monopoly.licence.domain.LicenceState;
import cn.daylight.platform.workflow.Flowing;
import cn.daylight.platform.workflow.Passage;

/** Bad on purpose: grants itself. */
abstract class BadShortCut implements Flowing<LicenceState> {

  private LicenceState state;

  @Override
  public LicenceState state() {
    return state;
  }

  @Override
  public void enter(LicenceState next, Passage passage) {
    state = next;
  }

  void grant() {
    state = LicenceState.VALID;
  }
}
