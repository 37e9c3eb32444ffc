package cn.daylight.architecture.bad.domain_does_no_io.domain;

import io.smallrye.mutiny.Uni;

/** Bad on purpose: a rule takes its time. */
class BadAsynchronousRule {

  Uni<Integer> later() {
    return Uni.createFrom().item(1);
  }
}
