package cn.daylight.platform.rule.rest;

import cn.daylight.platform.page.Page;
import cn.daylight.platform.rule.domain.RulePermissions;
import cn.daylight.platform.rule.service.RuleReadingService;
import gen.platform.api.RulesApi;
import gen.platform.model.Rule;
import gen.platform.model.RulePage;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;

/** Dated rules (规则参数). */
public class RulesResource implements RulesApi {

  private final RuleReadingService rules;

  RulesResource(RuleReadingService rules) {
    this.rules = rules;
  }

  @Override
  @PermissionsAllowed(RulePermissions.READ)
  public Uni<RulePage> listRules(String prefix, LocalDate asOf, String cursor, Integer limit) {
    return rules.list(prefix, asOf, Page.Request.of(cursor, limit))
        .map(list -> new RulePage()
            .items(list.page().items().stream().map(RuleMapper::parameter).toList())
            .pending(RuleMapper.changes(list.pending()))
            .nextCursor(list.page().nextCursor()));
  }

  @Override
  @PermissionsAllowed(RulePermissions.READ)
  public Uni<Rule> getRule(String ruleId) {
    return rules.get(ruleId)
        .map(view -> new Rule().ruleId(ruleId).unit(view.parameters().getFirst().unit())
            .parameters(view.parameters().stream().map(RuleMapper::parameter).toList())
            .pending(RuleMapper.changes(view.pending())));
  }
}
