package cn.daylight.monopoly.licence.domain;

import cn.daylight.platform.actor.Holding;
import cn.daylight.platform.tx.Acting;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The second inspector's signature under a site report (行政许可法 §34: two or more). */
@Entity
@Immutable
@Table(schema = "monopoly", name = "site_countersignature")
public class SiteCountersignature {

  @Id
  @Column(name = "site_report_id")
  private UUID siteReportId;
  @Column(name = "application_id")
  private UUID applicationId;
  @Column(name = "county_code")
  private String countyCode;
  @Column(name = "reported_by")
  private UUID reportedBy;
  @Column(name = "reported_for")
  private UUID reportedFor;
  @Column(name = "countersigned_by")
  private UUID countersignedBy;
  @Column(name = "countersigned_by_name")
  private String countersignedByName;
  @Column(name = "countersigned_for")
  private UUID countersignedFor;
  @Column(name = "countersigned_at")
  private Instant countersignedAt;

  protected SiteCountersignature() {
  }

  public static SiteCountersignature under(SiteReport report, LicenceApplication application, Acting acting, Instant at) {
    SiteCountersignature s = new SiteCountersignature();
    s.siteReportId = report.id();
    s.applicationId = application.id();
    s.countyCode = application.unitCode();
    s.reportedBy = report.reportedBy();
    s.reportedFor = report.reportedFor();
    s.countersignedBy = acting.actor().personId();
    s.countersignedByName = acting.actor().name();
    s.countersignedFor = acting.holdingFor(LicencePermissions.INSPECT, application.unitCode())
        .map(Holding::delegatorId).orElse(null);
    s.countersignedAt = at;
    return s;
  }
}
