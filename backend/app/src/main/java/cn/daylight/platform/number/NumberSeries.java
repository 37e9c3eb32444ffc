package cn.daylight.platform.number;

import cn.daylight.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gap-free numbers: the next one of a series is taken inside the transaction that uses it. */
@ApplicationScoped
public class NumberSeries {

  public Uni<Long> next(Tx tx, String series) {
    return tx.session()
        .createNativeQuery("select platform.next_number(?1)", Long.class)
        .setParameter(1, series)
        .getSingleResult();
  }
}
