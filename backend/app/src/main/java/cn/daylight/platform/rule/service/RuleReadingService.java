package cn.daylight.platform.rule.service;

import cn.daylight.platform.page.Page;
import cn.daylight.platform.problem.FieldReason;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.rule.domain.RuleBounds;
import cn.daylight.platform.rule.domain.RuleChangeState;
import cn.daylight.platform.rule.domain.RulePermissions;
import cn.daylight.platform.rule.store.RuleChangeStore;
import cn.daylight.platform.rule.store.RuleChangeStore.RuleChangeCriteria;
import cn.daylight.platform.rule.store.RuleChangeStore.RuleChangeRow;
import cn.daylight.platform.rule.store.RuleParameterStore;
import cn.daylight.platform.rule.store.RuleParameterStore.ParameterRow;
import cn.daylight.platform.tx.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Shows the dated rules: what is in force on a day, what was, and what is proposed. */
@ApplicationScoped
public class RuleReadingService {

  private static final LocalDate FIRST_DAY = LocalDate.of(1949, 10, 1);
  private static final Page.Request NEWEST_HUNDRED = new Page.Request(null, 99);

  /** @param pending the newest 100 proposed changes of the rules asked for */
  public record RuleList(Page<ParameterRow> page, List<RuleChangeRow> pending) {
  }

  /** A rule with its whole history. */
  public record RuleView(List<ParameterRow> parameters, List<RuleChangeRow> pending) {
  }

  private final Transactions tx;
  private final RuleParameterStore parameters;
  private final RuleChangeStore changes;
  private final Clock clock;

  RuleReadingService(Transactions tx, RuleParameterStore parameters, RuleChangeStore changes, Clock clock) {
    this.tx = tx;
    this.parameters = parameters;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * @param prefix of the rules' ids, or null for all
   * @param asOf   the day, 1949-10-01..2199-12-31, or null for today
   */
  public Uni<RuleList> list(String prefix, LocalDate asOf, Page.Request page) {
    LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
    if (day.isAfter(RuleBounds.LAST_DAY) || day.isBefore(FIRST_DAY)) {
      throw Problem.invalid("asOf", FieldReason.RANGE);
    }
    return tx.act(RulePermissions.READ, t -> parameters.list(t, prefix, day, page)
        .map(rows -> Page.of(rows, page, ParameterRow::key))
        .chain(rows -> changes.list(t, new RuleChangeCriteria(null, prefix, RuleChangeState.PROPOSED), NEWEST_HUNDRED)
            .map(pending -> new RuleList(rows, pending))));
  }

  public Uni<RuleView> get(String ruleId) {
    return tx.act(RulePermissions.READ, t -> parameters.ofRule(t, ruleId)
        .invoke(rows -> {
          if (rows.isEmpty()) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
          }
        })
        .chain(rows -> changes.list(t, new RuleChangeCriteria(ruleId, null, RuleChangeState.PROPOSED), NEWEST_HUNDRED)
            .map(pending -> new RuleView(rows, pending))));
  }
}
