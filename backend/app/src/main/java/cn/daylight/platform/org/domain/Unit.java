package cn.daylight.platform.org.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A bureau: its code is the division path, so that a unit's subtree is everything that starts with its code. */
@Entity
@Immutable
@Table(schema = "platform", name = "unit")
public class Unit {

  /** Code of the province's own bureau, above all others. */
  public static final String PROVINCE = "33";

  @Id
  private String code;
  private String name;
  private String level;
  @Column(name = "parent_code")
  private String parentCode;

  protected Unit() {
  }
}
