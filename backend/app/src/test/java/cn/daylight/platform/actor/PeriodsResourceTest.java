package cn.daylight.platform.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.testing.Api;
import cn.daylight.testing.Cast;
import cn.daylight.testing.History;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An appointment gives power from its first day to its last, both included, and on no other day. */
@QuarkusTest
class PeriodsResourceTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Test
  void onlyWithinItsPeriod() {
    assertEquals(403, list("period-over", TODAY.minusDays(30), TODAY.minusDays(1)));
    assertEquals(403, list("period-to-come", TODAY.plusDays(1), null));
    assertEquals(403, list("period-far-off", TODAY.plusDays(1), TODAY.plusDays(30)));
    assertEquals(200, list("period-first-day", TODAY, null));
    assertEquals(200, list("period-last-day", TODAY.minusDays(30), TODAY));
    assertEquals(200, list("period-one-day", TODAY, TODAY));
  }

  @Test
  void aBorrowedPowerEndsWithTheLendersPeriod() {
    UUID lender = Cast.person("period-lender", "330102", null);
    History.appointed(lender, "330102", null, TODAY.minusDays(30), TODAY.minusDays(1));
    UUID borrower = Cast.person("period-borrower", "330102", null);
    History.appointed(borrower, "330102", lender, TODAY.minusDays(10), null);
    assertEquals(403, Api.get(Api.as("period-borrower", "licence-clerk"), "/monopoly/licence-applications").statusCode());
  }

  private static int list(String account, LocalDate from, LocalDate to) {
    History.appointed(Cast.person(account, "330102", null), "330102", null, from, to);
    return Api.get(Api.as(account, "licence-clerk"), "/monopoly/licence-applications").statusCode();
  }
}
