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

  /** Moves a series forward so that it will not give again what is in use already; never backward. */
  public Uni<Void> raise(Tx tx, String series, long atLeast) {
    return tx.session()
        .createNativeQuery("""
            insert into platform.number_series as n (series, last) values (?1, ?2)
            on conflict (series) do update set last = greatest(n.last, excluded.last)""")
        .setParameter(1, series)
        .setParameter(2, atLeast)
        .executeUpdate()
        .replaceWithVoid();
  }
}
