package cn.daylight.monopoly.licence.domain;

import cn.daylight.platform.Ids;
import cn.daylight.platform.actor.Holding;
import cn.daylight.platform.tx.Acting;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** 实地核查记录: what the first inspector measured. Never edited; a new measurement is a new report. */
@Entity
@Immutable
@Table(schema = "monopoly", name = "site_report")
public class SiteReport {

  @Id
  private UUID id;
  @Column(name = "application_id")
  private UUID applicationId;
  @Column(name = "county_code")
  private String countyCode;
  @Column(name = "measured_on")
  private LocalDate measuredOn;
  @Column(name = "walking_distance_metres")
  private int walkingDistanceMetres;
  @Column(name = "nearest_licence_no")
  private String nearestLicenceNo;
  @Column(name = "school_distance_metres")
  private int schoolDistanceMetres;
  @Column(name = "separate_from_dwelling")
  private boolean separateFromDwelling;
  @Column(name = "fixed_premises")
  private boolean fixedPremises;
  private BigDecimal latitude;
  private BigDecimal longitude;
  private String findings;
  @Column(name = "reported_by")
  private UUID reportedBy;
  @Column(name = "reported_by_name")
  private String reportedByName;
  @Column(name = "reported_for")
  private UUID reportedFor;
  @Column(name = "reported_at")
  private Instant reportedAt;

  protected SiteReport() {
  }

  /**
   * What the inspector measured.
   *
   * @param walkingDistanceMetres shortest walkable path, entrance to entrance, to the nearest outlet
   * @param schoolDistanceMetres  to the nearest entrance of a school or kindergarten
   */
  public record Measured(LocalDate measuredOn, int walkingDistanceMetres, String nearestLicenceNo, int schoolDistanceMetres,
                  boolean separateFromDwelling, boolean fixedPremises, BigDecimal latitude, BigDecimal longitude,
                  String findings) {
  }

  public static SiteReport of(LicenceApplication application, Measured measured, Acting acting, Instant at) {
    SiteReport r = new SiteReport();
    r.id = Ids.next();
    r.applicationId = application.id();
    r.countyCode = application.unitCode();
    r.measuredOn = measured.measuredOn();
    r.walkingDistanceMetres = measured.walkingDistanceMetres();
    r.nearestLicenceNo = measured.nearestLicenceNo();
    r.schoolDistanceMetres = measured.schoolDistanceMetres();
    r.separateFromDwelling = measured.separateFromDwelling();
    r.fixedPremises = measured.fixedPremises();
    r.latitude = measured.latitude();
    r.longitude = measured.longitude();
    r.findings = measured.findings();
    r.reportedBy = acting.actor().personId();
    r.reportedByName = acting.actor().name();
    r.reportedFor = acting.holdingFor(LicencePermissions.INSPECT, application.unitCode())
        .map(Holding::delegatorId).orElse(null);
    r.reportedAt = at;
    return r;
  }

  public UUID id() {
    return id;
  }

  public UUID reportedBy() {
    return reportedBy;
  }

  public UUID reportedFor() {
    return reportedFor;
  }

  public int walkingDistanceMetres() {
    return walkingDistanceMetres;
  }

  public int schoolDistanceMetres() {
    return schoolDistanceMetres;
  }

  public boolean isPremisesFit() {
    return separateFromDwelling && fixedPremises;
  }
}
