package cn.daylight.platform.deadline;

import cn.daylight.platform.deadline.Deadline.Subject;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.rule.RuleStore;
import cn.daylight.platform.tx.Tx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The clocks of law on the objects of procedures. A due time is computed once, at the event that starts the clock, from
 * the dated rule and the working calendar of that moment, and stored; later it moves only by an act that says why.
 */
@ApplicationScoped
public class Deadlines {

  private final CalendarStore calendars;
  private final RuleStore rules;
  private final Clock clock;

  Deadlines(CalendarStore calendars, RuleStore rules, Clock clock) {
    this.calendars = calendars;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * What an act does to the clocks of its object.
   *
   * @param ended the object's procedure is over: clocks that are still open have lost their purpose
   */
  public Uni<Void> apply(Tx t, Subject subject, ClockEffects effects, boolean ended) {
    if (effects.equals(ClockEffects.NONE) && !ended) {
      return Uni.createFrom().voidItem();
    }
    return open(t, subject)
        .invoke(open -> stop(open, effects, ended))
        .chain(() -> start(t, subject, effects.starts()));
  }

  private void stop(List<Deadline> open, ClockEffects effects, boolean ended) {
    Instant now = clock.instant();
    for (Deadline deadline : open) {
      if (effects.meets().contains(deadline.ruleId())) {
        deadline.end(DeadlineState.MET, now);
      } else if (ended) {
        deadline.end(DeadlineState.VOID, now);
      }
    }
  }

  private Uni<Void> start(Tx t, Subject subject, List<String> ruleIds) {
    if (ruleIds.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Instant now = clock.instant();
    return calendars.read(t)
        .map(calendar -> new Start(subject, now, calendar))
        .chain(start -> Multi.createFrom().iterable(ruleIds)
            .onItem().transformToUniAndConcatenate(ruleId -> start(t, start, ruleId))
            .collect().last());
  }

  /** Clocks of one act start at one instant. */
  private record Start(Subject subject, Instant at, WorkingCalendar calendar) {
  }

  private Uni<Void> start(Tx t, Start start, String ruleId) {
    return rules.require(t, ruleId, List.of(start.subject().unitCode(), "default"), WorkingCalendar.day(start.at()))
        .map(rule -> loudly(() -> Deadline.start(start.subject(), rule, start.at(), start.calendar())))
        .chain(deadline -> t.session().persist(deadline));
  }

  /** The clocks of an object, the earliest first. */
  public Uni<List<DeadlineRow>> of(Tx t, UUID objectId) {
    return t.session()
        .createSelectionQuery("from Deadline d where d.objectId = :object order by d.startedAt, d.dueAt, d.ruleId", Deadline.class)
        .setParameter("object", objectId)
        .getResultList()
        .chain(found -> found.isEmpty() ? Uni.createFrom().item(List.of())
            : calendars.read(t).map(calendar -> found.stream().map(d -> row(d, calendar)).toList()));
  }

  private DeadlineRow row(Deadline d, WorkingCalendar calendar) {
    return new DeadlineRow(d.ruleId(), d.legalBasis(), d.state(), d.startedAt(), d.firstDueAt(), d.dueAt(), d.endedAt(),
        d.state() == DeadlineState.RUNNING ? left(d.lastDay(), calendar) : null);
  }

  private int left(LocalDate last, WorkingCalendar calendar) {
    LocalDate today = LocalDate.now(clock);
    return today.isAfter(last) ? -calendar.workingDaysBetween(last, today) : calendar.workingDaysBetween(today, last);
  }

  private static Uni<List<Deadline>> open(Tx t, Subject subject) {
    return t.session()
        .createSelectionQuery("from Deadline d where d.flow = :flow and d.objectId = :object and d.state in :open", Deadline.class)
        .setParameter("flow", subject.flow())
        .setParameter("object", subject.objectId())
        .setParameter("open", List.of(DeadlineState.RUNNING, DeadlineState.PAUSED))
        .getResultList();
  }

  /** An act whose due day cannot be known does not happen. */
  private static <T> T loudly(java.util.function.Supplier<T> computing) {
    try {
      return computing.get();
    } catch (YearNotLoadedException missing) {
      throw Problem.of(PlatformProblem.CALENDAR_YEAR_MISSING).with("year", missing.year());
    }
  }
}
