package cn.daylight.monopoly.licence.rest;

import cn.daylight.monopoly.licence.domain.LicencePermissions;
import cn.daylight.monopoly.licence.domain.Recommendation;
import cn.daylight.monopoly.licence.service.ApplicationService;
import cn.daylight.monopoly.licence.service.DecisionService;
import cn.daylight.monopoly.licence.service.NoticeService;

import cn.daylight.monopoly.licence.store.ApplicationRows.ApplicationCriteria;
import cn.daylight.monopoly.licence.store.ApplicationRows.ApplicationDetail;
import cn.daylight.monopoly.licence.service.ApplicationService.Target;
import cn.daylight.platform.page.Page;
import gen.monopoly.api.LicenceApplicationsApi;
import gen.monopoly.model.AcceptLicenceApplication;
import gen.monopoly.model.AskSupplement;
import gen.monopoly.model.CountersignSite;
import gen.monopoly.model.DeclineLicenceApplication;
import gen.monopoly.model.DeliverCertificate;
import gen.monopoly.model.DisputeSite;
import gen.monopoly.model.ExtendDecision;
import gen.monopoly.model.GrantLicence;
import gen.monopoly.model.LicenceApplication;
import gen.monopoly.model.LicenceApplicationPage;
import gen.monopoly.model.LicenceApplicationState;
import gen.monopoly.model.ListOrder;
import gen.monopoly.model.RefuseLicence;
import gen.monopoly.model.ReportSite;
import gen.monopoly.model.ReturnLicenceApplication;
import gen.monopoly.model.ReviewLicenceApplication;
import gen.monopoly.model.LicenceApplicationTimeline;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The staff's operations on licence applications. */
public class LicenceApplicationsResource implements LicenceApplicationsApi {

  private final ApplicationService applications;
  private final DecisionService decisions;
  private final NoticeService notices;

  LicenceApplicationsResource(ApplicationService applications, DecisionService decisions, NoticeService notices) {
    this.applications = applications;
    this.decisions = decisions;
    this.notices = notices;
  }

  @Override
  @PermissionsAllowed(LicencePermissions.READ_APPLICATION)
  public Uni<LicenceApplicationPage> listLicenceApplications(LicenceApplicationState state, String q, String cellCode,
                                                             ListOrder order, String cursor, Integer limit) {
    return applications.list(new ApplicationCriteria(ApplicationMapper.state(state), q, cellCode, order == ListOrder.OLDEST), Page.Request.of(cursor, limit))
        .map(page -> new LicenceApplicationPage()
            .items(page.items().stream().map(ApplicationMapper::row).toList())
            .nextCursor(page.nextCursor()));
  }

  @Override
  @PermissionsAllowed(LicencePermissions.READ_APPLICATION)
  public Uni<LicenceApplication> getLicenceApplication(UUID applicationId) {
    return shown(applications.get(applicationId));
  }

  @Override
  @PermissionsAllowed(LicencePermissions.READ_APPLICATION)
  public Uni<LicenceApplicationTimeline> listLicenceApplicationTimeline(UUID applicationId) {
    return applications.timeline(applicationId)
        .map(lines -> new LicenceApplicationTimeline().items(lines.stream().map(ApplicationMapper::timeline).toList()));
  }

  @Override
  @PermissionsAllowed(LicencePermissions.ACCEPT)
  public Uni<LicenceApplication> acceptLicenceApplication(UUID applicationId, AcceptLicenceApplication body) {
    return shown(applications.accept(new Target(applicationId, body.getVersion()), body.getOpinion()));
  }

  @Override
  @PermissionsAllowed(LicencePermissions.ACCEPT)
  public Uni<LicenceApplication> declineLicenceApplication(UUID applicationId, DeclineLicenceApplication body) {
    return shown(applications.decline(new Target(applicationId, body.getVersion()), body.getReason()));
  }

  @Override
  @PermissionsAllowed(LicencePermissions.ACCEPT)
  public Uni<LicenceApplication> askSupplement(UUID applicationId, AskSupplement body) {
    return shown(notices.askSupplement(new Target(applicationId, body.getVersion()), body.getItems()));
  }

  @Override
  @PermissionsAllowed(LicencePermissions.DECIDE)
  public Uni<LicenceApplication> extendDecision(UUID applicationId, ExtendDecision body) {
    return shown(notices.extend(new Target(applicationId, body.getVersion()), body.getReason()));
  }

  @Override
  @PermissionsAllowed(LicencePermissions.ACCEPT)
  public Uni<LicenceApplication> deliverCertificate(UUID applicationId, DeliverCertificate body) {
    return shown(notices.deliver(new Target(applicationId, body.getVersion()), body.getMethod().name(), body.getReceivedBy()));
  }

  @Override
  @PermissionsAllowed(LicencePermissions.INSPECT)
  public Uni<LicenceApplication> reportSite(UUID applicationId, ReportSite body) {
    return shown(applications.report(new Target(applicationId, body.getVersion()), ApplicationMapper.measured(body)));
  }

  @Override
  @PermissionsAllowed(LicencePermissions.INSPECT)
  public Uni<LicenceApplication> countersignSite(UUID applicationId, CountersignSite body) {
    return shown(applications.countersign(new Target(applicationId, body.getVersion()), body.getOpinion()));
  }

  @Override
  @PermissionsAllowed(LicencePermissions.INSPECT)
  public Uni<LicenceApplication> disputeSite(UUID applicationId, DisputeSite body) {
    return shown(applications.dispute(new Target(applicationId, body.getVersion()), body.getReason()));
  }

  @Override
  @PermissionsAllowed(LicencePermissions.REVIEW)
  public Uni<LicenceApplication> reviewLicenceApplication(UUID applicationId, ReviewLicenceApplication body) {
    Recommendation recommendation = Recommendation.valueOf(body.getRecommendation().name());
    return shown(applications.review(new Target(applicationId, body.getVersion()), recommendation, body.getOpinion()));
  }

  @Override
  @PermissionsAllowed(LicencePermissions.REVIEW)
  public Uni<LicenceApplication> returnLicenceApplication(UUID applicationId, ReturnLicenceApplication body) {
    return shown(applications.returnToInspection(new Target(applicationId, body.getVersion()), body.getReason()));
  }

  @Override
  @PermissionsAllowed(LicencePermissions.DECIDE)
  public Uni<LicenceApplication> grantLicence(UUID applicationId, GrantLicence body) {
    return shown(decisions.grant(new Target(applicationId, body.getVersion()), body.getOpinion()));
  }

  @Override
  @PermissionsAllowed(LicencePermissions.DECIDE)
  public Uni<LicenceApplication> refuseLicence(UUID applicationId, RefuseLicence body) {
    return shown(applications.refuse(new Target(applicationId, body.getVersion()), body.getReason()));
  }

  private static Uni<LicenceApplication> shown(Uni<ApplicationDetail> detail) {
    return detail.map(ApplicationMapper::detail);
  }
}
