package cn.daylight.architecture.bad.no_now_without_clock;

import java.time.Instant;

/** Bad on purpose: asks the machine. */
class BadInstant {

  Instant at() {
    return Instant.now();
  }
}
