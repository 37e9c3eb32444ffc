package cn.daylight.platform.deadline;

/** RUNNING and PAUSED are open; MET: what the law asks was done; VOID: its object ended without it. */
public enum DeadlineState {
  RUNNING,
  PAUSED,
  MET,
  VOID
}
