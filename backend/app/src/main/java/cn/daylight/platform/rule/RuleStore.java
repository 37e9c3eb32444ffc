package cn.daylight.platform.rule;

import cn.daylight.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Reads the parameter in force on a day. A parameter that is missing is a loud error, never a default. */
@ApplicationScoped
public class RuleStore {

  private static final String IN_FORCE = """
      select rule_id, scope_key, value, unit, legal_basis
      from platform.rule_parameter
      where rule_id = ?1 and scope_key = any(string_to_array(?2, '|'))
        and ?3 between effective_from and coalesce(effective_to, 'infinity')
      order by array_position(string_to_array(?2, '|'), scope_key)
      limit 1""";

  /**
   * @param scopeKeys keys from the most special to the most general, for example {@code 330102:MARKET},
   *                  {@code default:MARKET}; the first that has a value on the day wins
   * @throws IllegalStateException when none has
   */
  public Uni<RuleParameter> require(Tx tx, String ruleId, List<String> scopeKeys, LocalDate on) {
    return tx.session()
        .createNativeQuery(IN_FORCE, Object[].class)
        .setParameter(1, ruleId)
        .setParameter(2, String.join("|", scopeKeys))
        .setParameter(3, on)
        .getSingleResultOrNull()
        .map(row -> parameter(row, ruleId, scopeKeys, on));
  }

  private static RuleParameter parameter(Object[] row, String ruleId, List<String> scopeKeys, LocalDate on) {
    if (row == null) {
      throw new IllegalStateException("no rule " + ruleId + " for " + scopeKeys + " on " + on);
    }
    return new RuleParameter((String) row[0], (String) row[1], (BigDecimal) row[2], (String) row[3], (String) row[4]);
  }
}
