package cn.daylight.architecture.bad.no_field_injection;

import jakarta.inject.Inject;
import java.time.Clock;

/** Bad on purpose: a field that cannot be final. */
class BadField {

  @Inject
  Clock clock;
}
