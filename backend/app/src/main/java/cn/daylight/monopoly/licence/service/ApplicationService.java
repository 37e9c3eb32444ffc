package cn.daylight.monopoly.licence.service;

import cn.daylight.monopoly.licence.domain.ApplicationAction;
import cn.daylight.monopoly.licence.domain.ApplicationState;
import cn.daylight.monopoly.licence.domain.LayoutDecision;
import cn.daylight.monopoly.licence.domain.LayoutFacts;
import cn.daylight.monopoly.licence.domain.LicenceApplication;
import cn.daylight.monopoly.licence.domain.LicenceCase;
import cn.daylight.monopoly.licence.domain.LicenceFlows;
import cn.daylight.monopoly.licence.domain.LicencePermissions;
import cn.daylight.monopoly.licence.domain.Recommendation;
import cn.daylight.monopoly.licence.domain.SiteCountersignature;
import cn.daylight.monopoly.licence.domain.SiteReport;
import cn.daylight.monopoly.licence.store.ApplicationStore;
import cn.daylight.monopoly.licence.store.LayoutStore;
import cn.daylight.monopoly.licence.store.LicenceStore;
import cn.daylight.monopoly.licence.store.NoticeStore;

import cn.daylight.monopoly.licence.store.ApplicationRows.ApplicationCriteria;
import cn.daylight.monopoly.licence.store.ApplicationRows.ApplicationDetail;
import cn.daylight.monopoly.licence.store.ApplicationRows.ApplicationFacts;
import cn.daylight.monopoly.licence.store.ApplicationRows.ApplicationRow;
import cn.daylight.monopoly.licence.store.ApplicationRows.SiteReportRow;
import cn.daylight.platform.audit.Timeline;
import cn.daylight.platform.audit.TimelineStore;
import cn.daylight.platform.deadline.DeadlineRow;
import cn.daylight.platform.deadline.DeadlineStore;
import cn.daylight.platform.page.Page;
import cn.daylight.platform.problem.FieldReason;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.tx.Transactions;
import cn.daylight.platform.tx.Tx;
import cn.daylight.platform.workflow.Move;
import cn.daylight.platform.workflow.Note;
import cn.daylight.platform.workflow.Option;
import cn.daylight.platform.workflow.WorkflowEngine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The staff's acts on an application before its decision: accept, inspect by two, review. */
@ApplicationScoped
public class ApplicationService {

  /** Which application, at which version the acting person saw it. */
  public record Target(UUID applicationId, int version) {
  }

  private final Transactions tx;
  private final ApplicationStore store;
  private final LayoutStore layout;
  private final LicenceStore licences;
  private final WorkflowEngine engine;
  private final TimelineStore timelines;
  private final NoticeStore notices;
  private final DeadlineStore deadlines;
  private final Clock clock;

  ApplicationService(Transactions tx, ApplicationStore store, LayoutStore layout, LicenceStore licences, WorkflowEngine engine,
                     TimelineStore timelines, NoticeStore notices, DeadlineStore deadlines, Clock clock) {
    this.tx = tx;
    this.store = store;
    this.layout = layout;
    this.licences = licences;
    this.engine = engine;
    this.timelines = timelines;
    this.notices = notices;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  public Uni<Page<ApplicationRow>> list(ApplicationCriteria criteria, Page.Request page) {
    return tx.act(LicencePermissions.READ_APPLICATION, t -> store.list(t, criteria, page))
        .map(rows -> Page.of(rows, page, r -> r.applicationId().toString()));
  }

  public Uni<ApplicationDetail> get(UUID applicationId) {
    return tx.act(LicencePermissions.READ_APPLICATION, t -> detail(t, applicationId));
  }

  public Uni<List<Timeline>> timeline(UUID applicationId) {
    return tx.act(LicencePermissions.READ_APPLICATION, t -> store.require(t, applicationId)
        .chain(a -> timelines.of(t, a.id())));
  }

  public Uni<ApplicationDetail> accept(Target target, String opinion) {
    return act(LicencePermissions.ACCEPT, target, (t, a) -> layout.lockCell(t, a.cellCode())
        .chain(() -> layout.earlierFiled(t, a))
        .chain(earlier -> layout.nextPlace(t, a.cellCode())
            .chain(seq -> engine.fire(t, move(LicenceCase.of(a).behind(earlier), ApplicationAction.ACCEPT, opinion)
                .changing(() -> a.accept(seq))))));
  }

  public Uni<ApplicationDetail> decline(Target target, String reason) {
    return act(LicencePermissions.ACCEPT, target, (t, a) ->
        engine.fire(t, move(LicenceCase.of(a), ApplicationAction.DECLINE, reason)
                .changing(() -> a.closeBecause(reason)))
            .call(() -> keepFigures(t, a)));
  }

  /** First inspector. The report is written in the same transaction as the act that carries it. */
  public Uni<ApplicationDetail> report(Target target, SiteReport.Measured measured) {
    if (measured.measuredOn().isAfter(LocalDate.now(clock))) {
      throw Problem.invalid("measuredOn", FieldReason.IN_THE_FUTURE);
    }
    return act(LicencePermissions.INSPECT, target, (t, a) -> requirePlausible(t, a, measured)
        .map(ignored -> SiteReport.of(a, measured, t.acting(), clock.instant()))
        .call(report -> engine.fire(t, move(LicenceCase.of(a), ApplicationAction.REPORT, measured.findings())
            .changing(() -> a.report(report.id()))))
        .call(report -> t.session().persist(report)));
  }

  /** Not measured before there was an application; the nearest outlet is one that exists, and is named where there is one. */
  private Uni<Void> requirePlausible(Tx t, LicenceApplication a, SiteReport.Measured measured) {
    if (measured.measuredOn().isBefore(LocalDate.ofInstant(a.filedAt(), clock.getZone()))) {
      throw Problem.invalid("measuredOn", FieldReason.BEFORE_FILING);
    }
    String nearest = measured.nearestLicenceNo();
    return nearest == null
        ? layout.hasHolders(t, a.cellCode()).invoke(has -> require(!has, FieldReason.REQUIRED)).replaceWithVoid()
        : licences.isValid(t, nearest).invoke(valid -> require(valid, FieldReason.UNKNOWN_LICENCE)).replaceWithVoid();
  }

  private static void require(boolean plausible, FieldReason otherwise) {
    if (!plausible) {
      throw Problem.invalid("nearestLicenceNo", otherwise);
    }
  }

  private Uni<Void> keepFigures(Tx t, LicenceApplication a) {
    return layout.facts(t, a, LocalDate.now(clock))
        .chain(facts -> t.session().persist(LayoutDecision.of(a, facts)));
  }

  public Uni<ApplicationDetail> countersign(Target target, String opinion) {
    return act(LicencePermissions.INSPECT, target, (t, a) -> withReport(t, a)
        .call(c -> engine.fire(t, move(c, ApplicationAction.COUNTERSIGN, opinion).changing(a::countersign)))
        .call(c -> t.session().persist(SiteCountersignature.under(c.report(), a, t.acting(), clock.instant()))));
  }

  public Uni<ApplicationDetail> dispute(Target target, String reason) {
    return act(LicencePermissions.INSPECT, target, (t, a) -> withReport(t, a)
        .chain(c -> engine.fire(t, move(c, ApplicationAction.DISPUTE, reason))));
  }

  public Uni<ApplicationDetail> review(Target target, Recommendation recommendation, String opinion) {
    return act(LicencePermissions.REVIEW, target, (t, a) ->
        engine.fire(t, move(LicenceCase.of(a), ApplicationAction.REVIEW, opinion)
            .changing(() -> a.review(recommendation, opinion, t.acting().name()))));
  }

  public Uni<ApplicationDetail> returnToInspection(Target target, String reason) {
    return act(LicencePermissions.REVIEW, target, (t, a) ->
        engine.fire(t, move(LicenceCase.of(a), ApplicationAction.RETURN, reason)));
  }

  public Uni<ApplicationDetail> refuse(Target target, String reason) {
    return act(LicencePermissions.DECIDE, target, (t, a) ->
        engine.fire(t, move(LicenceCase.of(a), ApplicationAction.REFUSE, reason)
                .changing(() -> a.closeBecause(reason)))
            .call(() -> keepFigures(t, a)));
  }

  /** One act: lock the application, see that the caller saw this version, do it, and show what came of it. */
  public Uni<ApplicationDetail> act(String permission, Target target, Step step) {
    return tx.act(permission, t -> store.lock(t, target.applicationId())
        .invoke(a -> requireVersion(a, target.version()))
        .call(a -> step.take(t, a))
        .chain(a -> detail(t, a.id())));
  }

  /** What an act does between the lock and the answer. */
  @FunctionalInterface
  public interface Step {
    Uni<?> take(Tx tx, LicenceApplication application);
  }

  public static Move<ApplicationState, ApplicationAction, LicenceCase> move(LicenceCase c, ApplicationAction action, String reason) {
    return Move.of(LicenceFlows.APPLICATION, c.application(), action).given(c).noting(Note.because(reason));
  }

  private Uni<LicenceCase> withReport(Tx t, LicenceApplication a) {
    return store.findSiteReport(t, a.siteReportId()).map(report -> LicenceCase.of(a).reported(report));
  }

  private static void requireVersion(LicenceApplication a, int version) {
    if (a.version() != version) {
      throw Problem.of(PlatformProblem.STALE_VERSION).with("version", a.version());
    }
  }

  private Uni<ApplicationDetail> detail(Tx t, UUID applicationId) {
    return store.requireRow(t, applicationId)
        .map(Draft::new)
        .call(draft -> store.facts(t, applicationId).invoke(draft::facts))
        .call(draft -> store.findSiteReportRow(t, draft.siteReportId()).invoke(draft::siteReport))
        .call(draft -> store.require(t, applicationId).invoke(draft::application))
        .call(draft -> layout.findDecided(t, draft.application)
            .chain(decided -> decided == null ? layout.facts(t, draft.application, LocalDate.now(clock)) : Uni.createFrom().item(decided))
            .invoke(draft::layout))
        .call(draft -> notices.of(t, applicationId).invoke(draft::notices))
        .call(draft -> deadlines.of(t, applicationId).invoke(draft::deadlines))
        .chain(draft -> known(t, draft)
            .chain(c -> engine.options(t, LicenceFlows.APPLICATION, draft.application, c))
            .map(draft::finish));
  }

  private Uni<LicenceCase> known(Tx t, Draft draft) {
    return withReport(t, draft.application)
        .chain(c -> layout.earlierFiled(t, draft.application).map(c::behind))
        .map(c -> c.planned(draft.layout).asked(draft.notices.supplementAsked()));
  }

  /** Collects what one session reads one after the other: two reads at once on a session are undefined. */
  private static final class Draft {
    private final ApplicationRow row;
    private ApplicationFacts facts;
    private SiteReportRow siteReport;
    private LicenceApplication application;
    private LayoutFacts layout;
    private NoticeStore.Notices notices;
    private List<DeadlineRow> deadlines;

    Draft(ApplicationRow row) {
      this.row = row;
    }

    void facts(ApplicationFacts read) {
      facts = read;
    }

    UUID siteReportId() {
      return facts.siteReportId();
    }

    void siteReport(SiteReportRow read) {
      siteReport = read;
    }

    void application(LicenceApplication read) {
      application = read;
    }

    void layout(LayoutFacts read) {
      layout = read;
    }

    void notices(NoticeStore.Notices read) {
      notices = read;
    }

    void deadlines(List<DeadlineRow> read) {
      deadlines = read;
    }

    ApplicationDetail finish(List<Option<ApplicationAction>> options) {
      return new ApplicationDetail(row, facts, siteReport, layout, notices, options, deadlines);
    }
  }
}
