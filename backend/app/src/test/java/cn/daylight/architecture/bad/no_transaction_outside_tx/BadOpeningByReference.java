package cn.daylight.architecture.bad.no_transaction_outside_tx;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** Bad on purpose: opens a session by a method reference. */
class BadOpeningByReference {

  Supplier<Uni<Mutiny.Session>> hidden(Mutiny.SessionFactory sessions) {
    return sessions::openSession;
  }
}
