package cn.daylight.architecture.bad.no_transaction_outside_tx;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Bad on purpose: opens a transaction of its own. */
class BadOpening {

  Uni<Object> direct(Mutiny.SessionFactory sessions) {
    return sessions.withTransaction(session -> session.find(Object.class, 1));
  }
}
