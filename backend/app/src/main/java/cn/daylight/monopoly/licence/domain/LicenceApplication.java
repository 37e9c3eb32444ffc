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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

/** An application for a retail licence (烟草专卖零售许可证申请), from filing to decision. */
@Entity
@Table(schema = "monopoly", name = "licence_application")
public class LicenceApplication implements Flowing<ApplicationState> {

  @Id
  private UUID id;
  @Version
  private int version;
  @Enumerated(EnumType.STRING)
  private ApplicationState state;
  @Column(name = "application_no", updatable = false)
  private String applicationNo;
  @Column(name = "receipt_digest", updatable = false)
  private byte[] receiptDigest;
  @Column(name = "county_code", updatable = false)
  private String countyCode;
  @Column(name = "cell_code", updatable = false)
  private String cellCode;
  @Column(name = "applicant_name", updatable = false)
  private String applicantName;
  @Column(name = "identity_sealed", updatable = false)
  private byte[] identitySealed;
  @Column(name = "identity_masked", updatable = false)
  private String identityMasked;
  @Column(name = "identity_digest", updatable = false)
  private byte[] identityDigest;
  @Column(updatable = false)
  private String phone;
  @Column(name = "shop_name", updatable = false)
  private String shopName;
  @Enumerated(EnumType.STRING)
  @Column(name = "holder_nature", updatable = false)
  private HolderNature holderNature;
  @Column(name = "credit_code", updatable = false)
  private String creditCode;
  @Column(updatable = false)
  private String address;
  @Column(updatable = false)
  private String format;
  @Column(name = "market_type", updatable = false)
  private String marketType;
  @Column(updatable = false)
  private String scale;
  @Column(name = "separate_from_dwelling", updatable = false)
  private boolean separateFromDwelling;
  @Column(name = "funds_declared", updatable = false)
  private boolean fundsDeclared;
  @Column(name = "filed_at", updatable = false)
  private Instant filedAt;
  @Column(name = "accept_seq")
  private Long acceptSeq;
  @Column(name = "site_report_id")
  private UUID siteReportId;
  @Column(name = "countersigned_report_id")
  private UUID countersignedReportId;
  @Enumerated(EnumType.STRING)
  private Recommendation recommendation;
  @Column(name = "review_opinion")
  private String reviewOpinion;
  @Column(name = "reviewed_by_name")
  private String reviewedByName;
  @Column(name = "decision_reason")
  private String decisionReason;
  @Column(name = "time_extended")
  private boolean timeExtended;
  @Column(name = "licence_id")
  private UUID licenceId;

  protected LicenceApplication() {
  }

  /** What the office adds to the applicant's declaration. */
  public record Filing(UUID id, String applicationNo, byte[] receiptDigest, SealedIdentity identity, Instant at) {
  }

  /** The applicant's identity number: sealed, masked for the eye, and as a blind index. */
  public record SealedIdentity(byte[] sealed, String masked, byte[] digest) {
  }

  public static LicenceApplication file(FileApplication declared, Filing filing) {
    LicenceApplication a = new LicenceApplication();
    a.id = filing.id();
    a.applicationNo = filing.applicationNo();
    a.receiptDigest = filing.receiptDigest();
    a.identitySealed = filing.identity().sealed();
    a.identityMasked = filing.identity().masked();
    a.identityDigest = filing.identity().digest();
    // what the database keeps, so that a digest is the same before and after a read
    a.filedAt = filing.at().truncatedTo(ChronoUnit.MICROS);
    a.declare(declared);
    return a;
  }

  private void declare(FileApplication declared) {
    countyCode = declared.countyCode();
    cellCode = declared.cellCode();
    applicantName = declared.applicantName();
    phone = declared.phone();
    shopName = declared.shopName();
    holderNature = declared.holderNature();
    creditCode = declared.creditCode();
    address = declared.address();
    format = declared.format();
    marketType = declared.marketType();
    scale = declared.scale();
    separateFromDwelling = declared.separateFromDwelling();
    fundsDeclared = declared.fundsDeclared();
  }

  public void accept(long seq) {
    acceptSeq = seq;
  }

  public void report(UUID reportId) {
    siteReportId = reportId;
    countersignedReportId = null;
  }

  public void countersign() {
    countersignedReportId = siteReportId;
  }

  public void review(Recommendation given, String opinion, String reviewer) {
    recommendation = given;
    reviewOpinion = opinion;
    reviewedByName = reviewer;
  }

  public void extendTime() {
    timeExtended = true;
  }

  public boolean isTimeExtended() {
    return timeExtended;
  }

  public void grant(UUID licence) {
    licenceId = licence;
  }

  public void closeBecause(String reason) {
    decisionReason = reason;
  }

  public boolean isAppliedForBy(String identityDigestHex) {
    return identityDigestHex != null && identityDigestHex.equals(HexFormat.of().formatHex(identityDigest));
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
  public ApplicationState state() {
    return state;
  }

  @Override
  public String unitCode() {
    return countyCode;
  }

  @Override
  public void enter(ApplicationState next, Passage passage) {
    state = next;
  }

  @Override
  public Canonical content() {
    HexFormat hex = HexFormat.of();
    return Canonical.v1().field("monopoly.licence-application/1").field(id).field(state).field(applicationNo)
        .field(hex.formatHex(receiptDigest)).field(countyCode).field(cellCode).field(applicantName)
        .field(hex.formatHex(identityDigest)).field(phone).field(shopName).field(holderNature).field(creditCode)
        .field(address).field(format).field(marketType).field(scale).field(separateFromDwelling).field(fundsDeclared)
        .field(acceptSeq).field(siteReportId).field(countersignedReportId).field(recommendation).field(reviewOpinion)
        .field(decisionReason).field(licenceId).field(hex.formatHex(identitySealed)).field(identityMasked).field(filedAt)
        .field(reviewedByName).field(timeExtended);
  }

  public String applicationNo() {
    return applicationNo;
  }

  public String cellCode() {
    return cellCode;
  }

  public String applicantName() {
    return applicantName;
  }

  public byte[] identityDigest() {
    return identityDigest;
  }

  public String shopName() {
    return shopName;
  }

  public HolderNature holderNature() {
    return holderNature;
  }

  public String address() {
    return address;
  }

  public String format() {
    return format;
  }

  public String marketType() {
    return marketType;
  }

  public String scale() {
    return scale;
  }

  public Instant filedAt() {
    return filedAt;
  }

  public Long acceptSeq() {
    return acceptSeq;
  }

  public UUID siteReportId() {
    return siteReportId;
  }

  public Recommendation recommendation() {
    return recommendation;
  }

  public String decisionReason() {
    return decisionReason;
  }

  public UUID licenceId() {
    return licenceId;
  }
}
