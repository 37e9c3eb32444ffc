package cn.daylight.monopoly.licence;

import java.util.EnumSet;
import java.util.Set;

/** States of a licence application (零售许可证申请). */
enum ApplicationState {
  FILED, ACCEPTED, REPORTED, INSPECTED, REVIEWED, GRANTED, REFUSED, DECLINED, WITHDRAWN;

  /** Accepted and not yet decided: these stand in the cell's queue. */
  static final Set<ApplicationState> QUEUED = EnumSet.of(ACCEPTED, REPORTED, INSPECTED, REVIEWED);

  boolean isPending() {
    return this == FILED || QUEUED.contains(this);
  }
}
