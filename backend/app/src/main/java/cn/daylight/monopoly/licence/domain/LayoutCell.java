package cn.daylight.monopoly.licence.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A cell (网格) of a county's layout plan. */
@Entity
@Immutable
@Table(schema = "monopoly", name = "layout_cell")
public class LayoutCell {

  @Id
  private String code;
  @Column(name = "county_code")
  private String countyCode;
  private String name;
  @Column(name = "zone_type")
  private String zoneType;
  @Enumerated(EnumType.STRING)
  private LayoutMode mode;
  private Integer capacity;

  protected LayoutCell() {
  }

  public String code() {
    return code;
  }

  public String countyCode() {
    return countyCode;
  }

  public String zoneType() {
    return zoneType;
  }

  public LayoutMode mode() {
    return mode;
  }

  /** Greatest number of outlets, or null where the mode sets none. */
  public Integer capacity() {
    return capacity;
  }
}
