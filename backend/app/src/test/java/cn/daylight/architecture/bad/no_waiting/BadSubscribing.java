package cn.daylight.architecture.bad.no_waiting;

import io.smallrye.mutiny.Uni;

/** Bad on purpose: subscribes in a lambda. */
class BadSubscribing {

  Runnable go(Uni<String> later) {
    return () -> later.subscribe().with(done -> { });
  }
}
