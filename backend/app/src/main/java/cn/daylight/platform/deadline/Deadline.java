package cn.daylight.platform.deadline;

import cn.daylight.platform.Ids;
import cn.daylight.platform.rule.RuleParameter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** 办理期限: one clock of law on one object, with the rule as it was when the clock started. */
@Entity
@Table(schema = "platform", name = "deadline")
public class Deadline {

  @Id
  private UUID id;
  @Column(updatable = false)
  private String flow;
  @Column(name = "object_id", updatable = false)
  private UUID objectId;
  @Column(name = "unit_code", updatable = false)
  private String unitCode;
  @Column(name = "rule_id", updatable = false)
  private String ruleId;
  @Column(updatable = false)
  private int amount;
  @Column(name = "period_unit", updatable = false)
  private String periodUnit;
  @Column(name = "legal_basis", updatable = false)
  private String legalBasis;
  @Column(name = "started_at", updatable = false)
  private Instant startedAt;
  @Column(name = "first_due_at", updatable = false)
  private Instant firstDueAt;
  @Column(name = "due_at")
  private Instant dueAt;
  @Enumerated(EnumType.STRING)
  private DeadlineState state;
  @Column(name = "paused_at")
  private Instant pausedAt;
  @Column(name = "ended_at")
  private Instant endedAt;

  protected Deadline() {
  }

  /** Whose clock: an object of a procedure, and the unit that must keep it. */
  public record Subject(String flow, UUID objectId, String unitCode) {
  }

  static Deadline start(Subject subject, RuleParameter rule, Instant at, WorkingCalendar calendar) {
    Deadline d = new Deadline();
    d.id = Ids.next();
    d.flow = subject.flow();
    d.objectId = subject.objectId();
    d.unitCode = subject.unitCode();
    d.ruleId = rule.ruleId();
    d.amount = rule.intValue();
    d.periodUnit = rule.unit();
    d.legalBasis = rule.legalBasis();
    d.startedAt = at.truncatedTo(ChronoUnit.MICROS);
    d.firstDueAt = calendar.dueAt(d.startedAt, d.period());
    d.dueAt = d.firstDueAt;
    d.state = DeadlineState.RUNNING;
    return d;
  }

  Period period() {
    return Period.of(amount, PeriodUnit.of(periodUnit));
  }

  boolean isOpen() {
    return state == DeadlineState.RUNNING || state == DeadlineState.PAUSED;
  }

  void end(DeadlineState how, Instant at) {
    state = how;
    pausedAt = null;
    endedAt = at;
  }

  void pause(Instant at) {
    state = DeadlineState.PAUSED;
    pausedAt = at;
  }

  /** As many days are left as were left at the pause. */
  void resume(Instant at, WorkingCalendar calendar) {
    dueAt = period().unit() == PeriodUnit.HOUR ? dueAt.plus(ChronoUnit.SECONDS.between(pausedAt, at), ChronoUnit.SECONDS)
        : WorkingCalendar.endOf(calendar.resumed(lastDay(), WorkingCalendar.day(pausedAt), WorkingCalendar.day(at), period().unit()));
    state = DeadlineState.RUNNING;
    pausedAt = null;
  }

  void extend(Period more, WorkingCalendar calendar) {
    dueAt = WorkingCalendar.endOf(calendar.dueOn(lastDay(), more));
  }

  /** The last day on which what the law asks is in time. */
  LocalDate lastDay() {
    return WorkingCalendar.day(dueAt.minusMillis(1));
  }

  UUID id() {
    return id;
  }

  String ruleId() {
    return ruleId;
  }

  Instant dueAt() {
    return dueAt;
  }

  Instant startedAt() {
    return startedAt;
  }

  Instant firstDueAt() {
    return firstDueAt;
  }

  Instant endedAt() {
    return endedAt;
  }

  String legalBasis() {
    return legalBasis;
  }

  DeadlineState state() {
    return state;
  }
}
