package cn.daylight.platform.org.domain;

/** 任命的状态. Only ACTIVE within its period gives power. */
public enum AppointmentState { PROPOSED, ACTIVE, REVOKED, REJECTED }
