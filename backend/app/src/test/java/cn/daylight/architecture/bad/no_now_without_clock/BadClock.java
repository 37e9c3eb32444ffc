package cn.daylight.architecture.bad.no_now_without_clock;

import java.time.Clock;

/** Bad on purpose: makes a clock of its own. */
class BadClock {

  Clock mine() {
    return Clock.systemUTC();
  }
}
