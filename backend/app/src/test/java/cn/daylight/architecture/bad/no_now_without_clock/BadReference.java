package cn.daylight.architecture.bad.no_now_without_clock;

import java.time.Instant;
import java.util.function.Supplier;

/** Bad on purpose: asks the machine by a method reference. */
class BadReference {

  Supplier<Instant> at() {
    return Instant::now;
  }
}
