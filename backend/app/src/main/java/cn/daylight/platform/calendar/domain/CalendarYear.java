package cn.daylight.platform.calendar.domain;

import cn.daylight.platform.Ids;
import cn.daylight.platform.audit.Canonical;
import cn.daylight.platform.audit.MerkleRoot;
import cn.daylight.platform.org.domain.Unit;
import cn.daylight.platform.workflow.Flowing;
import cn.daylight.platform.workflow.Passage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.UUID;

/** 年度工作日历: the exceptions of one year, as one announcement states them, proposed by one and confirmed by another. */
@Entity
@Table(schema = "platform", name = "calendar_year")
public class CalendarYear implements Flowing<CalendarState> {

  @Id
  private UUID id;
  @Version
  private int version;
  @Enumerated(EnumType.STRING)
  private CalendarState state;
  @Column(name = "unit_code", updatable = false)
  private String unitCode;
  @Column(updatable = false)
  private int year;
  @Column(updatable = false)
  private String source;
  @Column(updatable = false)
  private String reason;
  @Column(name = "days_root", updatable = false)
  private String daysRoot;
  @Column(name = "proposed_by_name", updatable = false)
  private String proposedByName;
  @Column(name = "proposed_at", updatable = false)
  private Instant proposedAt;
  @Column(name = "decided_by_name")
  private String decidedByName;
  @Column(name = "decided_at")
  private Instant decidedAt;

  protected CalendarYear() {
  }

  public static CalendarYear propose(ProposeCalendar command, String proposer, Instant at) {
    CalendarYear c = new CalendarYear();
    c.id = Ids.next();
    c.unitCode = Unit.PROVINCE;
    c.year = command.year();
    c.source = command.source();
    c.reason = command.reason();
    c.daysRoot = HexFormat.of().formatHex(MerkleRoot.of(command.days().stream()
        .sorted(Comparator.comparing(CalendarDay::day)).map(d -> d.content().leaf()).toList()));
    c.proposedByName = proposer;
    c.proposedAt = at;
    return c;
  }

  public void decidedBy(String name, Instant at) {
    decidedByName = name;
    decidedAt = at;
  }

  public int year() {
    return year;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public CalendarState state() {
    return state;
  }

  @Override
  public String unitCode() {
    return unitCode;
  }

  @Override
  public void enter(CalendarState next, Passage passage) {
    state = next;
  }

  @Override
  public Canonical content() {
    return Canonical.v1().field("platform.calendar-year/1").field(id).field(state).field(year).field(source)
        .field(reason).field(daysRoot);
  }
}
