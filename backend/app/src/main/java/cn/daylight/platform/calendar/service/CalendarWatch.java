package cn.daylight.platform.calendar.service;

import cn.daylight.platform.calendar.domain.NeededYears;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells whoever watches the installation that a year's calendar is missing, while due times are still few that count by weekends only: the gauge
 * {@code daylight.calendar.missing.year} is that year, or 0. Reference data, so that no scope is needed.
 */
@ApplicationScoped
class CalendarWatch {

  private static final String MISSING = """
      select coalesce(min(n.year), 0) from unnest($1::int[]) as n(year)
      where not exists (select 1 from platform.calendar_year y where y.year = n.year and y.state = 'IN_FORCE')""";

  private final Pool pool;
  private final Clock clock;
  private final AtomicInteger missing;

  CalendarWatch(Pool pool, Clock clock, MeterRegistry meters) {
    this.pool = pool;
    this.clock = clock;
    this.missing = meters.gauge("daylight.calendar.missing.year", new AtomicInteger());
  }

  @Scheduled(every = "{daylight.calendar.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    Integer[] needed = NeededYears.on(LocalDate.now(clock)).toArray(Integer[]::new);
    return pool.preparedQuery(MISSING)
        .execute(Tuple.of(needed))
        .map(rows -> rows.iterator().next().getInteger(0))
        .invoke(this::tell)
        .replaceWithVoid()
        // looked again at the next turn; readiness tells of a database that is away
        .onFailure().invoke(failure -> Log.warn("The working calendar could not be looked at", failure))
        .onFailure().recoverWithNull();
  }

  private void tell(int year) {
    if (year != 0 && missing.getAndSet(year) != year) {
      Log.warnf("The working calendar of %d is not in force; due times that fall into it are provisional", year);
    }
    missing.set(year);
  }
}
