package cn.daylight.architecture.bad.no_two_operations_at_once.service;

import io.smallrye.mutiny.Uni;

/** Bad on purpose: two at once. */
class BadCombining {

  Uni<?> both(Uni<String> one, Uni<String> two) {
    return Uni.combine().all().unis(one, two).asTuple();
  }
}
