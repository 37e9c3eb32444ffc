package cn.daylight.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Working calendars proposed over HTTP, of far years that no deadline of a test reaches. */
public final class Calendars {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Calendars() {
  }

  /** A year from 2100 to 2199; it comes round again, which makes the next one a correction. */
  public static int year() {
    return 2100 + NUMBER.incrementAndGet() % 100;
  }

  /** The first so many weekdays of the year, off. */
  public static List<Map<String, Object>> off(int year, int count) {
    List<Map<String, Object>> days = new ArrayList<>();
    LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(d -> d.getDayOfWeek().getValue() < 6).limit(count)
        .forEach(d -> days.add(day(d.toString(), false, "假日")));
    return days;
  }

  public static Map<String, Object> day(String day, boolean working, String name) {
    Map<String, Object> made = new TreeMap<>(Map.of("day", day, "working", working));
    if (name != null) {
      made.put("name", name);
    }
    return made;
  }

  public static Map<String, Object> body(int year, List<Map<String, Object>> days) {
    return new TreeMap<>(Map.of("year", year, "source", "《国务院办公厅关于" + year + "年部分节假日安排的通知》", "days", days));
  }

  public static Response propose(String account, String role, Map<String, ?> body) {
    return Api.as(account, role).contentType(ContentType.JSON).header("Idempotency-Key", "calendar-" + NUMBER.incrementAndGet() + "-" + System.nanoTime())
        .body(body).post(Api.BASE + "/platform/calendar-years");
  }

  /** A calendar that waits for its second person. */
  public static String proposed(int year) {
    return propose("sysadmin", "system-admin", body(year, off(year, 11))).then().statusCode(201).extract().path("calendarId");
  }

  /** @param act confirmations or rejections */
  public static Response close(String account, String role, String calendarId, String act, int version) {
    return Api.post(Api.as(account, role), "/platform/calendar-years/" + calendarId + "/" + act, Map.of("version", version, "reason", "测试"));
  }
}
