package cn.daylight.platform.deadline;

/** RUNNING; MET: what the law asks was done; VOID: its object ended without it. */
public enum DeadlineState {
  RUNNING,
  MET,
  VOID
}
