package cn.daylight.platform.rule.store;

import cn.daylight.platform.page.Page;
import cn.daylight.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Lists dated parameters for people; what decides by them reads them one by one. */
@ApplicationScoped
public class RuleParameterStore {

  private static final int MOST_OF_A_RULE = 500;

  /**
   * A parameter as listed.
   *
   * @param effectiveTo last day, or null
   * @param changeId    the change that brought it, or null
   */
  public record ParameterRow(String ruleId, String scopeKey, BigDecimal value, String unit, String legalBasis,
                             LocalDate effectiveFrom, LocalDate effectiveTo, UUID changeId) {

    /** Place in the list. */
    public String key() {
      return ruleId + "/" + scopeKey;
    }
  }

  private static final String ROW = """
      select rule_id, scope_key, value, unit, legal_basis, effective_from, effective_to, change_id
      from platform.rule_parameter""";

  /** In force on the day, by rule and scope. */
  public Uni<List<ParameterRow>> list(Tx tx, String prefix, LocalDate asOf, Page.Request page) {
    return tx.session()
        .createNativeQuery(ROW + """
             where starts_with(rule_id, ?1) and ?2 between effective_from and coalesce(effective_to, 'infinity')
              and rule_id || '/' || scope_key > ?3
            order by rule_id || '/' || scope_key""", Object[].class)
        .setParameter(1, prefix == null ? "" : prefix)
        .setParameter(2, asOf)
        .setParameter(3, page.after() == null ? "" : page.after())
        .setMaxResults(page.fetch())
        .getResultList()
        .map(RuleParameterStore::rows);
  }

  /** All periods of a rule, the newest of a scope first. */
  public Uni<List<ParameterRow>> ofRule(Tx tx, String ruleId) {
    return tx.session()
        .createNativeQuery(ROW + " where rule_id = ?1 order by scope_key, effective_from desc", Object[].class)
        .setParameter(1, ruleId)
        .setMaxResults(MOST_OF_A_RULE)
        .getResultList()
        .map(RuleParameterStore::rows);
  }

  private static List<ParameterRow> rows(List<Object[]> found) {
    return found.stream()
        .map(r -> new ParameterRow((String) r[0], (String) r[1], (BigDecimal) r[2], (String) r[3], (String) r[4], (LocalDate) r[5],
            (LocalDate) r[6], (UUID) r[7]))
        .toList();
  }
}
