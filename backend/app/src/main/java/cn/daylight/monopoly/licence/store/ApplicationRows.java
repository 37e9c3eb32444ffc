package cn.daylight.monopoly.licence.store;

import cn.daylight.monopoly.licence.domain.ApplicationAction;
import cn.daylight.monopoly.licence.domain.ApplicationState;
import cn.daylight.monopoly.licence.domain.HolderNature;
import cn.daylight.monopoly.licence.domain.LayoutFacts;
import cn.daylight.monopoly.licence.domain.Recommendation;

import cn.daylight.platform.deadline.DeadlineRow;
import cn.daylight.platform.workflow.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Shapes in which applications leave the service. */
public final class ApplicationRows {

  private ApplicationRows() {
  }

  /** One line of a list. */
  public record ApplicationRow(UUID applicationId, String applicationNo, String shopName, String applicantName,
                        String countyCode, String countyName, String cellCode, String cellName, ApplicationState state,
                        Instant filedAt, Long acceptSeq, int version) {
  }

  /** The facts of one application beyond its line. */
  public record ApplicationFacts(String identityMasked, String phone, HolderNature holderNature, String creditCode,
                          String address, String format, String marketType, String scale, boolean separateFromDwelling,
                          boolean fundsDeclared, Recommendation recommendation, String reviewOpinion,
                          String reviewedByName, String decisionReason, UUID licenceId, String licenceNo,
                          UUID siteReportId) {
  }

  /** A site report as shown. */
  public record SiteReportRow(LocalDate measuredOn, int walkingDistanceMetres, String nearestLicenceNo, int schoolDistanceMetres,
                       boolean separateFromDwelling, boolean fixedPremises, BigDecimal latitude, BigDecimal longitude,
                       String findings, String reportedByName, String countersignedByName) {
  }

  /** Everything a member of staff sees of one application. */
  public record ApplicationDetail(ApplicationRow row, ApplicationFacts facts, SiteReportRow siteReport, LayoutFacts layout,
                           NoticeStore.Notices notices,
                           List<Option<ApplicationAction>> options, List<DeadlineRow> deadlines) {
  }

  /** Which applications are asked for; null members do not restrict. */
  public record ApplicationCriteria(ApplicationState state, String q, String cellCode, boolean oldestFirst) {
  }

  /** What the applicant sees. */
  public record PublicApplicationRow(String applicationNo, String shopName, String countyName, ApplicationState state,
                              Instant filedAt, Long placeInQueue, List<PublicStep> steps, String decisionReason,
                              String licenceNo, boolean canWithdraw, NoticeStore.Notices notices, List<DeadlineRow> deadlines) {
  }

  /** One step as the applicant sees it: what happened and when, not who did it. */
  public record PublicStep(ApplicationAction action, Instant at, ApplicationState toState) {
  }

  /** Answer to a filing. The receipt code is told once and kept nowhere in clear. */
  public record FiledReceipt(String applicationNo, String receiptCode, Instant filedAt, ApplicationState state) {
  }
}
