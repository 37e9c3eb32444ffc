package cn.daylight.architecture.bad.rest_never_touches_a_session.rest;

import org.hibernate.reactive.mutiny.Mutiny;

/** Bad on purpose: a resource uses a session. */
class BadSessionResource {

  Object find(Mutiny.Session session) {
    return session.find(Object.class, 1);
  }
}
