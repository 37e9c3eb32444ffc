package cn.daylight.platform.rule.store;

import cn.daylight.platform.page.Page;
import cn.daylight.platform.page.Where;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.rule.domain.RuleChange;
import cn.daylight.platform.rule.domain.RuleChangeState;
import cn.daylight.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;

/** Queries on changes of rules, and the one statement by which a confirmed change becomes a parameter. */
@ApplicationScoped
public class RuleChangeStore {

  /** A change as listed. */
  public record RuleChangeRow(UUID changeId, int version, RuleChangeState state, String unitCode, String ruleId, String scopeKey,
                              BigDecimal value, String unit, LocalDate effectiveFrom, String legalBasis, String reason,
                              String proposedByName, Instant proposedAt, String decidedByName, Instant decidedAt) {
  }

  /** Which changes are asked for; null members do not restrict. */
  public record RuleChangeCriteria(String ruleId, String prefix, RuleChangeState state) {
  }

  private static final String ROW = """
      select new cn.daylight.platform.rule.store.RuleChangeStore$RuleChangeRow(c.id, c.version, c.state, c.unitCode, c.ruleId,
        c.scopeKey, c.value, c.unit, c.effectiveFrom, c.legalBasis, c.reason, c.proposedByName, c.proposedAt, c.decidedByName,
        c.decidedAt)
      from RuleChange c
      """;

  public Uni<List<RuleChangeRow>> list(Tx tx, RuleChangeCriteria criteria, Page.Request page) {
    Where where = new Where()
        .and("c.ruleId = :rule", "rule", criteria.ruleId())
        .and("locate(:prefix, c.ruleId) = 1", "prefix", criteria.prefix())
        .and("c.state = :state", "state", criteria.state())
        .and("c.id < :after", "after", page.afterId());
    return where.bind(tx.session().createSelectionQuery(ROW + where.text() + " order by c.id desc", RuleChangeRow.class))
        .setMaxResults(page.fetch())
        .getResultList();
  }

  public Uni<RuleChangeRow> requireRow(Tx tx, UUID changeId) {
    return tx.session()
        .createSelectionQuery(ROW + "where c.id = :id", RuleChangeRow.class)
        .setParameter("id", changeId)
        .getSingleResultOrNull()
        .onItem().ifNull().failWith(() -> Problem.of(PlatformProblem.NOT_FOUND));
  }

  public Uni<RuleChange> lock(Tx tx, UUID changeId) {
    return tx.session().find(RuleChange.class, changeId, LockMode.PESSIMISTIC_WRITE)
        .onItem().ifNull().failWith(() -> Problem.of(PlatformProblem.NOT_FOUND));
  }

  /** First day, on or after this one, of a period of the rule and scope that is settled; or null. */
  public Uni<LocalDate> settledFrom(Tx tx, String ruleId, String scopeKey, LocalDate from) {
    return tx.session()
        .createNativeQuery("""
            select min(effective_from) from platform.rule_parameter
            where rule_id = ?1 and scope_key = ?2 and effective_from >= ?3""", LocalDate.class)
        .setParameter(1, ruleId)
        .setParameter(2, scopeKey)
        .setParameter(3, from)
        .getSingleResultOrNull();
  }

  /** The unit that all values of the rule have, or null when there is no such rule. */
  public Uni<String> findUnit(Tx tx, String ruleId) {
    return tx.session()
        .createNativeQuery("select min(unit) from platform.rule_parameter where rule_id = ?1", String.class)
        .setParameter(1, ruleId)
        .getSingleResultOrNull();
  }

  public Uni<Boolean> isKnownScope(Tx tx, String ruleId, String scopeKey) {
    return tx.session()
        .createNativeQuery("select platform.rule_scope_is_known(?1, ?2)", Boolean.class)
        .setParameter(1, ruleId)
        .setParameter(2, scopeKey)
        .getSingleResult();
  }

  /** Ends the period before and begins the change's own; the database's function does it, and only for a confirmed change. */
  public Uni<Void> enact(Tx tx, UUID changeId) {
    return tx.session()
        .createNativeQuery("select platform.enact_rule_change(?1)", Boolean.class)
        .setParameter(1, changeId)
        .getSingleResult()
        .replaceWithVoid();
  }
}
