package cn.daylight.platform.actor;

/** Who performs an act. LAW is the only one without a person or a program behind it: an act of law. */
public enum ActorKind { STAFF, PUBLIC, LAW, JOB, INSTALLATION }
