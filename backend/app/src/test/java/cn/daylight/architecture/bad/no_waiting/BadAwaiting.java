package cn.daylight.architecture.bad.no_waiting;

import io.smallrye.mutiny.Uni;

/** Bad on purpose: waits. */
class BadAwaiting {

  <T> T now(Uni<T> later) {
    return later.await().indefinitely();
  }
}
