package cn.daylight.architecture.bad.no_transaction_outside_tx;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Bad on purpose: opens a session in a lambda. */
class BadOpeningInLambda {

  Function<Integer, Uni<Object>> hidden(Mutiny.SessionFactory sessions) {
    return id -> sessions.withSession(session -> session.find(Object.class, id));
  }
}
