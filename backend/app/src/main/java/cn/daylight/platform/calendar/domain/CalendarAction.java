package cn.daylight.platform.calendar.domain;

/** Acts on the working calendar of a year. SUPERSEDE happens with the confirmation of a successor and never alone. */
public enum CalendarAction { PROPOSE, INSTALL, CONFIRM, REJECT, SUPERSEDE }
