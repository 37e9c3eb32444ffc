package cn.daylight.monopoly.licence.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The figures of the layout plan on which an application was decided: kept, whatever the plan says later. */
@Entity
@Immutable
@Table(schema = "monopoly", name = "layout_decision")
public class LayoutDecision {

  @Id
  @Column(name = "application_id")
  private UUID applicationId;
  @Column(name = "county_code")
  private String countyCode;
  @Column(name = "as_of")
  private LocalDate asOf;
  @Enumerated(EnumType.STRING)
  private LayoutMode mode;
  private Integer capacity;
  private int holders;
  @Column(name = "earlier_pending")
  private int earlierPending;
  @Column(name = "min_distance_metres")
  private Integer minDistanceMetres;
  @Column(name = "min_school_distance_metres")
  private int minSchoolDistanceMetres;
  private String basis;
  @Column(name = "rule_version")
  private String ruleVersion;

  protected LayoutDecision() {
  }

  public static LayoutDecision of(LicenceApplication application, LayoutFacts facts) {
    LayoutDecision d = new LayoutDecision();
    d.applicationId = application.id();
    d.countyCode = application.unitCode();
    d.asOf = facts.asOf();
    d.mode = facts.mode();
    d.capacity = facts.capacity();
    d.holders = Math.toIntExact(facts.holders());
    d.earlierPending = Math.toIntExact(facts.earlierPending());
    d.minDistanceMetres = facts.minDistanceMetres();
    d.minSchoolDistanceMetres = facts.minSchoolDistanceMetres();
    d.basis = facts.basis();
    d.ruleVersion = facts.ruleVersion();
    return d;
  }

  public LayoutFacts facts() {
    return new LayoutFacts(asOf, mode, capacity, holders, earlierPending, minDistanceMetres, minSchoolDistanceMetres, basis, ruleVersion);
  }
}
