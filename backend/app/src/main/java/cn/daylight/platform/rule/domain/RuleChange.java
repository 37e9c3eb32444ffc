package cn.daylight.platform.rule.domain;

import cn.daylight.platform.Ids;
import cn.daylight.platform.audit.Canonical;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** 规则变更: a new value of a dated rule, proposed by one and confirmed by another. */
@Entity
@Table(schema = "platform", name = "rule_change")
public class RuleChange implements Flowing<RuleChangeState> {

  @Id
  private UUID id;
  @Version
  private int version;
  @Enumerated(EnumType.STRING)
  private RuleChangeState state;
  @Column(name = "unit_code", updatable = false)
  private String unitCode;
  @Column(name = "rule_id", updatable = false)
  private String ruleId;
  @Column(name = "scope_key", updatable = false)
  private String scopeKey;
  @Column(updatable = false)
  private BigDecimal value;
  @Column(updatable = false)
  private String unit;
  @Column(name = "effective_from", updatable = false)
  private LocalDate effectiveFrom;
  @Column(name = "legal_basis", updatable = false)
  private String legalBasis;
  @Column(updatable = false)
  private String reason;
  @Column(name = "proposed_by_name", updatable = false)
  private String proposedByName;
  @Column(name = "proposed_at", updatable = false)
  private Instant proposedAt;
  @Column(name = "decided_by_name")
  private String decidedByName;
  @Column(name = "decided_at")
  private Instant decidedAt;

  protected RuleChange() {
  }

  /** @param command with a value that {@link RuleBounds} let pass, which is whole */
  public static RuleChange propose(ProposeRule command, String proposer, Instant at) {
    RuleChange c = new RuleChange();
    c.id = Ids.next();
    c.unitCode = Unit.PROVINCE;
    c.ruleId = command.ruleId();
    c.scopeKey = command.scopeKey();
    c.value = BigDecimal.valueOf(command.value().intValueExact());
    c.unit = command.unit();
    c.effectiveFrom = command.effectiveFrom();
    c.legalBasis = command.legalBasis();
    c.reason = command.reason();
    c.proposedByName = proposer;
    c.proposedAt = at;
    return c;
  }

  public void decidedBy(String name, Instant at) {
    decidedByName = name;
    decidedAt = at;
  }

  public String ruleId() {
    return ruleId;
  }

  public String scopeKey() {
    return scopeKey;
  }

  public LocalDate effectiveFrom() {
    return effectiveFrom;
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
  public RuleChangeState state() {
    return state;
  }

  @Override
  public String unitCode() {
    return unitCode;
  }

  @Override
  public void enter(RuleChangeState next, Passage passage) {
    state = next;
  }

  /** The value without trailing noughts: the database may give back another scale than it was given. */
  @Override
  public Canonical content() {
    return Canonical.v1().field("platform.rule-change/1").field(id).field(state).field(ruleId).field(scopeKey)
        .field(value.stripTrailingZeros().toPlainString()).field(unit).field(effectiveFrom).field(legalBasis).field(reason);
  }
}
