package cn.daylight.platform.calendar.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.testing.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The gauge tells the year that is missing. */
@QuarkusTest
class CalendarWatchStoreTest {

  @Inject
  CalendarWatch watch;
  @Inject
  MeterRegistry meters;

  @Test
  void theGaugeIsTheMissingYear() {
    watch.look().await().atMost(Duration.ofSeconds(20));
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    String missing = Sql.one("select coalesce(min(n), 0) from generate_series(%d, %d) n where n not in (select year from platform.calendar_year where state = 'IN_FORCE')"
        .formatted(today.getYear(), today.getYear() + (today.getMonthValue() > 10 ? 1 : 0)));
    assertEquals(Double.parseDouble(missing), meters.get("daylight.calendar.missing.year").gauge().value());
  }
}
