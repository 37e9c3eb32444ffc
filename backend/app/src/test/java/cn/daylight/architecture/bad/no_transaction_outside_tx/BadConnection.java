package cn.daylight.architecture.bad.no_transaction_outside_tx;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Bad on purpose: takes a connection past the helper. */
class BadConnection {

  Uni<SqlConnection> raw(Pool pool) {
    return pool.getConnection();
  }
}
