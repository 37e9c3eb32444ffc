package cn.daylight.architecture.bad.rest_never_touches_a_session.rest;

import cn.daylight.platform.tx.Transactions;

/** Bad on purpose: a mapper opens a transaction. */
class BadTransactionMapper {

  Object list(Transactions tx) {
    return tx.act("a.b:c", t -> null);
  }
}
