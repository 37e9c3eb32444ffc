package cn.daylight.monopoly.licence.rest;

import cn.daylight.monopoly.licence.domain.FileApplication;
import cn.daylight.monopoly.licence.domain.HolderNature;
import cn.daylight.monopoly.licence.service.ApplicantService;
import cn.daylight.monopoly.licence.service.CertificatePrinter;

import cn.daylight.monopoly.licence.store.ApplicationRows.PublicApplicationRow;
import gen.monopoly.api.PublicLicenceApplicationsApi;
import gen.monopoly.model.FileLicenceApplication;
import gen.monopoly.model.FiledLicenceApplication;
import gen.monopoly.model.LicenceApplicationAction;
import gen.monopoly.model.PublicApplication;
import gen.monopoly.model.PublicStep;
import gen.monopoly.model.DownloadCertificate;
import gen.monopoly.model.QueryLicenceApplication;
import gen.monopoly.model.SupplementLicenceApplication;
import gen.monopoly.model.WithdrawLicenceApplication;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What applicants do without an account. The receipt code travels in bodies only, never in a URL. */
public class PublicLicenceApplicationsResource implements PublicLicenceApplicationsApi {

  private final ApplicantService applicants;
  private final CertificatePrinter printer;

  PublicLicenceApplicationsResource(ApplicantService applicants, CertificatePrinter printer) {
    this.applicants = applicants;
    this.printer = printer;
  }

  @Override
  @PermitAll
  @ResponseStatus(201)
  public Uni<FiledLicenceApplication> fileLicenceApplication(String idempotencyKey, FileLicenceApplication body) {
    return applicants.file(command(body), idempotencyKey)
        .map(r -> new FiledLicenceApplication().applicationNo(r.applicationNo()).receiptCode(r.receiptCode())
            .filedAt(ApplicationMapper.time(r.filedAt())).state(ApplicationMapper.state(r.state())));
  }

  @Override
  @PermitAll
  public Uni<PublicApplication> queryLicenceApplication(QueryLicenceApplication body) {
    return applicants.query(body.getReceiptCode()).map(PublicLicenceApplicationsResource::shown);
  }

  @Override
  @PermitAll
  public Uni<PublicApplication> withdrawLicenceApplication(WithdrawLicenceApplication body) {
    return applicants.withdraw(body.getReceiptCode(), body.getReason()).map(PublicLicenceApplicationsResource::shown);
  }

  @Override
  @PermitAll
  public Uni<PublicApplication> supplementLicenceApplication(SupplementLicenceApplication body) {
    return applicants.supplement(body.getReceiptCode(), body.getAnswer()).map(PublicLicenceApplicationsResource::shown);
  }

  @Override
  @PermitAll
  public Uni<byte[]> downloadCertificate(DownloadCertificate body) {
    return applicants.licence(body.getReceiptCode()).chain(printer::print);
  }

  private static FileApplication command(FileLicenceApplication b) {
    return new FileApplication(b.getApplicantName(), b.getIdentityNumber(), b.getPhone(), b.getShopName(),
        HolderNature.valueOf(b.getHolderNature().name()), b.getCreditCode(), b.getCountyCode(), b.getCellCode(),
        b.getAddress(), b.getFormat().toString(), b.getMarketType().toString(), b.getScale().toString(),
        b.getSeparateFromDwelling(), b.getFundsDeclared());
  }

  private static PublicApplication shown(PublicApplicationRow r) {
    return new PublicApplication()
        .applicationNo(r.applicationNo()).shopName(r.shopName()).countyName(r.countyName())
        .state(ApplicationMapper.state(r.state())).filedAt(ApplicationMapper.time(r.filedAt()))
        .placeInQueue(r.placeInQueue() == null ? null : Math.toIntExact(r.placeInQueue()))
        .steps(r.steps().stream()
            .map(s -> new PublicStep().action(LicenceApplicationAction.valueOf(s.action().name()))
                .at(ApplicationMapper.time(s.at())).toState(ApplicationMapper.state(s.toState())))
            .toList())
        .decisionReason(r.decisionReason()).licenceNo(r.licenceNo()).canWithdraw(r.canWithdraw())
        .supplement(ApplicationMapper.supplement(r.notices())).extensionReason(r.notices().extensionReason())
        .deadlines(ApplicationMapper.deadlines(r.deadlines()));
  }
}
