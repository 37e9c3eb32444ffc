package cn.daylight.architecture.bad.no_now_without_clock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

/** Bad on purpose: a zone is no clock. */
class BadZone {

  Supplier<LocalDate> today() {
    return () -> LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }
}
