package cn.daylight.architecture.bad.no_field_injection;

import jakarta.inject.Inject;
import java.time.Clock;

/** Bad on purpose: a setter that makes a bean twice. */
class BadSetter {

  @Inject
  void use(Clock clock) {
  }
}
