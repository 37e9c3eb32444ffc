package cn.daylight.platform.calendar.domain;

/** Permissions of the working calendar's operations. */
public final class CalendarPermissions {

  public static final String READ = "platform.calendar:read";
  public static final String PROPOSE = "platform.calendar:propose";
  public static final String CONFIRM = "platform.calendar:confirm";

  private CalendarPermissions() {
  }
}
