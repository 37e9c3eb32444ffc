package cn.daylight.architecture.bad.no_two_operations_at_once.store;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Bad on purpose: two at once, in a lambda. */
class BadJoining {

  Supplier<Uni<?>> both(Uni<String> one, Uni<String> two) {
    return () -> Uni.join().all(one, two).andFailFast();
  }
}
