package cn.daylight.monopoly.licence.service;

import cn.daylight.monopoly.licence.domain.ApplicationAction;
import cn.daylight.monopoly.licence.domain.LicenceApplication;
import cn.daylight.monopoly.licence.domain.LicenceCase;
import cn.daylight.monopoly.licence.domain.LicencePermissions;
import cn.daylight.monopoly.licence.service.ApplicationService.Target;
import cn.daylight.monopoly.licence.store.ApplicationRows.ApplicationDetail;
import cn.daylight.monopoly.licence.store.NoticeStore;
import cn.daylight.platform.tx.Tx;
import cn.daylight.platform.workflow.WorkflowEngine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** What the office tells the applicant beside its decision: what is missing, a longer time, the certificate itself. */
@ApplicationScoped
public class NoticeService {

  private final ApplicationService applications;
  private final NoticeStore notices;
  private final WorkflowEngine engine;
  private final Clock clock;

  NoticeService(ApplicationService applications, NoticeStore notices, WorkflowEngine engine, Clock clock) {
    this.applications = applications;
    this.notices = notices;
    this.engine = engine;
    this.clock = clock;
  }

  /** 行政许可法 §32: everything that is missing, told once. */
  public Uni<ApplicationDetail> askSupplement(Target target, List<String> items) {
    return applications.act(LicencePermissions.ACCEPT, target, (t, a) -> known(t, a)
        .chain(c -> engine.fire(t, ApplicationService.move(c, ApplicationAction.ASK_SUPPLEMENT, String.join("；", items))))
        .call(() -> notices.askSupplement(t, a, items, clock.instant())));
  }

  /** 行政许可法 §42: once, by the head of the bureau, for a reason that the applicant is told. */
  public Uni<ApplicationDetail> extend(Target target, String reason) {
    return applications.act(LicencePermissions.DECIDE, target, (t, a) ->
        engine.fire(t, ApplicationService.move(LicenceCase.of(a), ApplicationAction.EXTEND, reason).changing(a::extendTime))
            .call(() -> notices.extend(t, a, reason, clock.instant())));
  }

  /** 行政许可法 §44. */
  public Uni<ApplicationDetail> deliver(Target target, String method, String receivedBy) {
    NoticeStore.Delivery delivery = new NoticeStore.Delivery(method, receivedBy, clock.instant());
    return applications.act(LicencePermissions.ACCEPT, target, (t, a) ->
        engine.fire(t, ApplicationService.move(LicenceCase.of(a), ApplicationAction.DELIVER, receivedBy))
            .call(() -> notices.deliver(t, a, delivery)));
  }

  private Uni<LicenceCase> known(Tx t, LicenceApplication a) {
    return notices.of(t, a.id()).map(told -> LicenceCase.of(a).asked(told.supplementAsked()));
  }
}
