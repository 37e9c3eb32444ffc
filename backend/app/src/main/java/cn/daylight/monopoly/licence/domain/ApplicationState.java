package cn.daylight.monopoly.licence.domain;

import java.util.EnumSet;
import java.util.Set;

/** States of a licence application (零售许可证申请). */
public enum ApplicationState {
  FILED, INCOMPLETE, ACCEPTED, REPORTED, INSPECTED, REVIEWED, GRANTED, DELIVERED, REFUSED, DECLINED, WITHDRAWN;

  /** Accepted and not yet decided: these stand in the cell's queue. */
  public static final Set<ApplicationState> QUEUED = EnumSet.of(ACCEPTED, REPORTED, INSPECTED, REVIEWED);

  public boolean isPending() {
    return this == FILED || this == INCOMPLETE || QUEUED.contains(this);
  }
}
