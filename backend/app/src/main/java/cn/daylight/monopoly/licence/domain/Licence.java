package cn.daylight.monopoly.licence.domain;

import cn.daylight.platform.audit.Canonical;
import cn.daylight.platform.workflow.Flowing;
import cn.daylight.platform.workflow.Passage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;

/** A retail licence (烟草专卖零售许可证). */
@Entity
@Table(schema = "monopoly", name = "licence")
public class Licence implements Flowing<LicenceState> {

  @Id
  private UUID id;
  @Version
  private int version;
  @Enumerated(EnumType.STRING)
  private LicenceState state;
  @Column(name = "licence_no")
  private String licenceNo;
  @Column(name = "application_id")
  private UUID applicationId;
  @Column(name = "takeover_id")
  private UUID takeoverId;
  @Column(name = "holder_name")
  private String holderName;
  @Column(name = "shop_name")
  private String shopName;
  @Column(name = "identity_digest")
  private byte[] identityDigest;
  @Column(name = "county_code")
  private String countyCode;
  @Column(name = "cell_code")
  private String cellCode;
  private String address;
  @Enumerated(EnumType.STRING)
  @Column(name = "holder_nature")
  private HolderNature holderNature;
  private String format;
  @Column(name = "market_type")
  private String marketType;
  private String scale;
  @Column(name = "issued_by")
  private String issuedBy;
  @Column(name = "issued_on")
  private LocalDate issuedOn;
  @Column(name = "valid_from")
  private LocalDate validFrom;
  @Column(name = "valid_to")
  private LocalDate validTo;

  protected Licence() {
  }

  /** @param issuedBy name of the issuing bureau */
  public record Issue(UUID id, String licenceNo, String issuedBy, LocalDate on, LocalDate validTo) {
  }

  public static Licence issue(LicenceApplication application, Issue issue) {
    Licence l = new Licence();
    l.id = issue.id();
    l.licenceNo = issue.licenceNo();
    l.applicationId = application.id();
    l.holderName = application.applicantName();
    l.shopName = application.shopName();
    l.identityDigest = application.identityDigest();
    l.countyCode = application.unitCode();
    l.cellCode = application.cellCode();
    l.address = application.address();
    l.holderNature = application.holderNature();
    l.format = application.format();
    l.marketType = application.marketType();
    l.scale = application.scale();
    l.issuedBy = issue.issuedBy();
    l.issuedOn = issue.on();
    l.validFrom = issue.on();
    l.validTo = issue.validTo();
    return l;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public LicenceState state() {
    return state;
  }

  @Override
  public String unitCode() {
    return countyCode;
  }

  @Override
  public void enter(LicenceState next, Passage passage) {
    state = next;
  }

  @Override
  public Canonical content() {
    return Canonical.v1().field("monopoly.licence/1").field(id).field(state).field(licenceNo).field(applicationId)
        .field(takeoverId).field(holderName).field(shopName)
        .field(identityDigest == null ? null : HexFormat.of().formatHex(identityDigest))
        .field(countyCode).field(cellCode).field(address).field(holderNature).field(format).field(marketType)
        .field(scale).field(issuedBy).field(issuedOn).field(validFrom).field(validTo);
  }
}
