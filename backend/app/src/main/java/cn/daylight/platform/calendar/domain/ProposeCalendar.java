package cn.daylight.platform.calendar.domain;

import java.util.List;

/**
 * Command: propose the working calendar of a year.
 *
 * @param source title of the State Council's notice
 * @param reason why, or null
 * @param days   in any order
 */
public record ProposeCalendar(int year, String source, String reason, List<CalendarDay> days) {
}
