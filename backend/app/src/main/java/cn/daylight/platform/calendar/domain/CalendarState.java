package cn.daylight.platform.calendar.domain;

/** 工作日历的状态. Only what is in force is counted by; what was in force stays readable. */
public enum CalendarState { PROPOSED, IN_FORCE, SUPERSEDED, REJECTED }
