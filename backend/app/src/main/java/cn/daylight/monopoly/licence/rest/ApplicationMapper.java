package cn.daylight.monopoly.licence.rest;

import cn.daylight.monopoly.licence.domain.ApplicationAction;
import cn.daylight.monopoly.licence.domain.ApplicationState;
import cn.daylight.monopoly.licence.domain.LayoutFacts;

import cn.daylight.monopoly.licence.store.ApplicationRows.ApplicationDetail;
import cn.daylight.monopoly.licence.store.ApplicationRows.ApplicationFacts;
import cn.daylight.monopoly.licence.store.ApplicationRows.ApplicationRow;
import cn.daylight.monopoly.licence.store.ApplicationRows.SiteReportRow;
import cn.daylight.monopoly.licence.store.NoticeStore;
import cn.daylight.platform.ClockProducer;
import cn.daylight.platform.audit.Timeline;
import cn.daylight.platform.deadline.DeadlineRow;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.workflow.Option;
import gen.monopoly.model.BlockedAction;
import gen.monopoly.model.BusinessFormat;
import gen.monopoly.model.BusinessScale;
import gen.monopoly.model.Deadline;
import gen.monopoly.model.DeadlineState;
import gen.monopoly.model.Delivery;
import gen.monopoly.model.DeliveryMethod;
import gen.monopoly.model.HolderNature;
import gen.monopoly.model.LayoutMode;
import gen.monopoly.model.LicenceApplication;
import gen.monopoly.model.LicenceApplicationAction;
import gen.monopoly.model.LicenceApplicationRow;
import gen.monopoly.model.LicenceApplicationState;
import gen.monopoly.model.MarketType;
import gen.monopoly.model.ReportSite;
import gen.monopoly.model.LicenceApplicationReview;
import gen.monopoly.model.SiteReport;
import gen.monopoly.model.Supplement;
import gen.monopoly.model.TimelineEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Rows of applications to and from the contract's shapes. */
public final class ApplicationMapper {

  private ApplicationMapper() {
  }

  public static OffsetDateTime time(Instant instant) {
    return instant.atZone(ClockProducer.CHINA).toOffsetDateTime();
  }

  public static LicenceApplicationRow row(ApplicationRow r) {
    return new LicenceApplicationRow()
        .applicationId(r.applicationId()).applicationNo(r.applicationNo()).shopName(r.shopName())
        .applicantName(r.applicantName()).countyCode(r.countyCode()).countyName(r.countyName()).cellCode(r.cellCode())
        .cellName(r.cellName()).state(state(r.state())).filedAt(time(r.filedAt())).acceptSeq(r.acceptSeq()).version(r.version());
  }

  public static LicenceApplication detail(ApplicationDetail d) {
    ApplicationRow r = d.row();
    LicenceApplication a = new LicenceApplication()
        .applicationId(r.applicationId()).applicationNo(r.applicationNo()).shopName(r.shopName())
        .applicantName(r.applicantName()).countyCode(r.countyCode()).countyName(r.countyName()).cellCode(r.cellCode())
        .cellName(r.cellName()).state(state(r.state())).filedAt(time(r.filedAt())).acceptSeq(r.acceptSeq()).version(r.version())
        .siteReport(siteReport(d.siteReport())).layout(layout(d.layout()))
        .allowedActions(d.options().stream().filter(Option::isOpen).map(o -> action(o.action())).toList())
        .blockedActions(d.options().stream().filter(o -> !o.isOpen()).map(ApplicationMapper::blocked).toList())
        .supplement(supplement(d.notices())).extensionReason(d.notices().extensionReason()).delivery(delivery(d.notices().delivery()))
        .deadlines(deadlines(d.deadlines()));
    return facts(a, d.facts());
  }

  static Supplement supplement(NoticeStore.Notices notices) {
    NoticeStore.Supplement s = notices.supplement();
    return s == null ? null : new Supplement().items(s.items()).askedAt(time(s.askedAt())).answer(s.answer())
        .answeredAt(s.answeredAt() == null ? null : time(s.answeredAt()));
  }

  private static Delivery delivery(NoticeStore.Delivery d) {
    return d == null ? null : new Delivery().method(DeliveryMethod.valueOf(d.method())).receivedBy(d.receivedBy()).deliveredAt(time(d.deliveredAt()));
  }

  static List<Deadline> deadlines(List<DeadlineRow> rows) {
    return rows.stream().map(r -> new Deadline().ruleId(r.ruleId()).legalBasis(r.legalBasis())
        .state(DeadlineState.valueOf(r.state().name())).startedAt(time(r.startedAt())).firstDueAt(time(r.firstDueAt()))
        .dueAt(time(r.dueAt())).provisional(r.provisional()).movedBecause(r.movedBecause()).endedAt(r.endedAt() == null ? null : time(r.endedAt())).workingDaysLeft(r.workingDaysLeft())).toList();
  }

  private static BlockedAction blocked(Option<ApplicationAction> option) {
    Problem forbidding = option.forbidding();
    return new BlockedAction().action(action(option.action())).problem(forbidding.kind().type())
        .params(forbidding.params().isEmpty() ? null : forbidding.params());
  }

  private static LicenceApplicationAction action(ApplicationAction action) {
    return LicenceApplicationAction.valueOf(action.name());
  }

  private static LicenceApplication facts(LicenceApplication a, ApplicationFacts f) {
    return a.identityNumberMasked(f.identityMasked()).phone(f.phone())
        .holderNature(HolderNature.valueOf(f.holderNature().name())).creditCode(f.creditCode()).address(f.address())
        .format(BusinessFormat.fromString(f.format())).marketType(MarketType.fromString(f.marketType()))
        .scale(BusinessScale.fromString(f.scale())).separateFromDwelling(f.separateFromDwelling())
        .fundsDeclared(f.fundsDeclared()).review(review(f)).decisionReason(f.decisionReason()).licenceId(f.licenceId())
        .licenceNo(f.licenceNo());
  }

  private static LicenceApplicationReview review(ApplicationFacts f) {
    return f.recommendation() == null ? null : new LicenceApplicationReview()
        .recommendation(gen.monopoly.model.Recommendation.valueOf(f.recommendation().name()))
        .opinion(f.reviewOpinion())
        .reviewedByName(f.reviewedByName());
  }

  private static SiteReport siteReport(SiteReportRow s) {
    return s == null ? null : new SiteReport()
        .measuredOn(s.measuredOn()).walkingDistanceMetres(s.walkingDistanceMetres()).nearestLicenceNo(s.nearestLicenceNo())
        .schoolDistanceMetres(s.schoolDistanceMetres()).separateFromDwelling(s.separateFromDwelling())
        .fixedPremises(s.fixedPremises()).latitude(s.latitude()).longitude(s.longitude()).findings(s.findings())
        .reportedByName(s.reportedByName()).countersignedByName(s.countersignedByName());
  }

  private static gen.monopoly.model.LayoutFacts layout(LayoutFacts l) {
    return new gen.monopoly.model.LayoutFacts()
        .asOf(l.asOf()).mode(LayoutMode.valueOf(l.mode().name())).capacity(l.capacity()).holders(Math.toIntExact(l.holders()))
        .earlierPending(Math.toIntExact(l.earlierPending())).minDistanceMetres(l.minDistanceMetres())
        .minSchoolDistanceMetres(l.minSchoolDistanceMetres()).basis(l.basis());
  }

  public static TimelineEntry timeline(Timeline t) {
    return new TimelineEntry()
        .entryId(t.entryId()).at(time(t.at())).action(LicenceApplicationAction.valueOf(t.action())).fromState(stateOf(t.fromState())).toState(stateOf(t.toState()))
        .actorName(t.actorName()).onBehalfOfName(t.onBehalfOfName()).postCode(t.postCode()).opinion(t.opinion())
        .elapsedSeconds(t.elapsedSeconds()).outcome(gen.monopoly.model.RecordOutcome.valueOf(t.outcome())).problem(t.problem()).leaf(t.leaf());
  }

  public static cn.daylight.monopoly.licence.domain.SiteReport.Measured measured(ReportSite r) {
    return new cn.daylight.monopoly.licence.domain.SiteReport.Measured(r.getMeasuredOn(), r.getWalkingDistanceMetres(),
        r.getNearestLicenceNo(), r.getSchoolDistanceMetres(), r.getSeparateFromDwelling(), r.getFixedPremises(),
        sixPlaces(r.getLatitude()), sixPlaces(r.getLongitude()), r.getFindings());
  }

  /** A millionth of a degree is a tenth of a metre: more is noise of the device. */
  private static BigDecimal sixPlaces(BigDecimal degrees) {
    return degrees == null ? null : degrees.setScale(6, java.math.RoundingMode.HALF_UP);
  }

  private static LicenceApplicationState stateOf(String name) {
    return name == null ? null : LicenceApplicationState.valueOf(name);
  }

  public static LicenceApplicationState state(ApplicationState state) {
    return LicenceApplicationState.valueOf(state.name());
  }

  public static ApplicationState state(LicenceApplicationState state) {
    return state == null ? null : ApplicationState.valueOf(state.name());
  }
}
