package cn.daylight.platform.rule.rest;

import cn.daylight.platform.page.Page;
import cn.daylight.platform.rule.domain.ProposeRule;
import cn.daylight.platform.rule.domain.RulePermissions;
import cn.daylight.platform.rule.service.RuleChangeService;
import cn.daylight.platform.rule.service.RuleChangeService.RuleChangeView;
import cn.daylight.platform.rule.store.RuleChangeStore.RuleChangeCriteria;
import gen.platform.api.RuleChangesApi;
import gen.platform.model.ConfirmRuleChange;
import gen.platform.model.ProposeRuleChange;
import gen.platform.model.RejectRuleChange;
import gen.platform.model.RuleChange;
import gen.platform.model.RuleChangePage;
import gen.platform.model.RuleChangeState;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Changes of dated rules (规则变更). */
public class RuleChangesResource implements RuleChangesApi {

  private final RuleChangeService changes;

  RuleChangesResource(RuleChangeService changes) {
    this.changes = changes;
  }

  @Override
  @PermissionsAllowed(RulePermissions.READ)
  public Uni<RuleChangePage> listRuleChanges(String ruleId, RuleChangeState state, String cursor, Integer limit) {
    var stored = state == null ? null : cn.daylight.platform.rule.domain.RuleChangeState.valueOf(state.name());
    return changes.list(new RuleChangeCriteria(ruleId, null, stored), Page.Request.of(cursor, limit))
        .map(page -> new RuleChangePage().items(RuleMapper.changes(page.items())).nextCursor(page.nextCursor()));
  }

  @Override
  @PermissionsAllowed(RulePermissions.READ)
  public Uni<RuleChange> getRuleChange(UUID changeId) {
    return changes.get(changeId).map(RuleChangesResource::shown);
  }

  @Override
  @PermissionsAllowed(RulePermissions.PROPOSE)
  @ResponseStatus(201)
  public Uni<RuleChange> proposeRuleChange(String idempotencyKey, ProposeRuleChange b) {
    ProposeRule command = new ProposeRule(b.getRuleId(), b.getScopeKey(), b.getValue(), b.getUnit(), b.getEffectiveFrom(),
        b.getLegalBasis(), b.getReason());
    return changes.propose(command, idempotencyKey).map(RuleChangesResource::shown);
  }

  @Override
  @PermissionsAllowed(RulePermissions.CONFIRM)
  public Uni<RuleChange> confirmRuleChange(UUID changeId, ConfirmRuleChange body) {
    return changes.confirm(changeId, body.getVersion(), body.getReason()).map(RuleChangesResource::shown);
  }

  @Override
  @PermissionsAllowed(RulePermissions.CONFIRM)
  public Uni<RuleChange> rejectRuleChange(UUID changeId, RejectRuleChange body) {
    return changes.reject(changeId, body.getVersion(), body.getReason()).map(RuleChangesResource::shown);
  }

  private static RuleChange shown(RuleChangeView view) {
    return RuleMapper.change(view.row(), view.allowedActions());
  }
}
