package cn.daylight.monopoly.licence.store;

import cn.daylight.monopoly.licence.domain.LayoutCell;
import cn.daylight.monopoly.licence.domain.Licence;
import cn.daylight.monopoly.licence.domain.LicenceApplication;
import cn.daylight.monopoly.licence.domain.SiteCountersignature;
import cn.daylight.monopoly.licence.domain.SiteReport;

import cn.daylight.monopoly.licence.store.ApplicationRows.ApplicationCriteria;
import cn.daylight.monopoly.licence.store.ApplicationRows.ApplicationFacts;
import cn.daylight.monopoly.licence.store.ApplicationRows.ApplicationRow;
import cn.daylight.monopoly.licence.store.ApplicationRows.SiteReportRow;
import cn.daylight.platform.page.Page;
import cn.daylight.platform.page.Where;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;

/** Queries on applications and site reports. */
@ApplicationScoped
public class ApplicationStore {

  private static final String ROW = """
      select new cn.daylight.monopoly.licence.store.ApplicationRows$ApplicationRow(a.id, a.applicationNo, a.shopName,
        a.applicantName, a.countyCode, u.name, a.cellCode, c.name, a.state, a.filedAt, a.acceptSeq, a.version)
      from LicenceApplication a
      join Unit u on u.code = a.countyCode
      join LayoutCell c on c.code = a.cellCode
      """;

  public Uni<List<ApplicationRow>> list(Tx tx, ApplicationCriteria criteria, Page.Request page) {
    Where where = new Where()
        .and("a.state = :state", "state", criteria.state())
        .and("a.cellCode = :cell", "cell", criteria.cellCode())
        .and("(locate(:q, a.shopName) > 0 or locate(:q, a.applicantName) > 0 or locate(:q, a.applicationNo) = 1)", "q", criteria.q())
        .and(criteria.oldestFirst() ? "a.id > :after" : "a.id < :after", "after", page.afterId());
    String order = criteria.oldestFirst() ? " order by a.id" : " order by a.id desc";
    return where.bind(tx.session().createSelectionQuery(ROW + where.text() + order, ApplicationRow.class))
        .setMaxResults(page.fetch())
        .getResultList();
  }

  public Uni<ApplicationRow> requireRow(Tx tx, UUID applicationId) {
    return tx.session()
        .createSelectionQuery(ROW + "where a.id = :id", ApplicationRow.class)
        .setParameter("id", applicationId)
        .getSingleResultOrNull()
        .onItem().ifNull().failWith(ApplicationStore::notFound);
  }

  public Uni<ApplicationFacts> facts(Tx tx, UUID applicationId) {
    return tx.session()
        .createSelectionQuery("""
            select new cn.daylight.monopoly.licence.store.ApplicationRows$ApplicationFacts(a.identityMasked, a.phone,
              a.holderNature, a.creditCode, a.address, a.format, a.marketType, a.scale, a.separateFromDwelling,
              a.fundsDeclared, a.recommendation, a.reviewOpinion, a.reviewedByName, a.decisionReason, a.licenceId,
              l.licenceNo, a.siteReportId)
            from LicenceApplication a left join Licence l on l.id = a.licenceId
            where a.id = :id""", ApplicationFacts.class)
        .setParameter("id", applicationId)
        .getSingleResult();
  }

  /** The report as shown, or null when there is none yet. */
  public Uni<SiteReportRow> findSiteReportRow(Tx tx, UUID reportId) {
    return reportId == null ? Uni.createFrom().nullItem() : tx.session()
        .createSelectionQuery("""
            select new cn.daylight.monopoly.licence.store.ApplicationRows$SiteReportRow(r.measuredOn,
              r.walkingDistanceMetres, r.nearestLicenceNo, r.schoolDistanceMetres, r.separateFromDwelling,
              r.fixedPremises, r.latitude, r.longitude, r.findings, r.reportedByName, s.countersignedByName)
            from SiteReport r left join SiteCountersignature s on s.siteReportId = r.id
            where r.id = :id""", SiteReportRow.class)
        .setParameter("id", reportId)
        .getSingleResultOrNull();
  }

  public Uni<LicenceApplication> require(Tx tx, UUID applicationId) {
    return tx.session().find(LicenceApplication.class, applicationId)
        .onItem().ifNull().failWith(ApplicationStore::notFound);
  }

  /** For an act: the row is locked, so that two acts on one application queue up and the second sees the first. */
  public Uni<LicenceApplication> lock(Tx tx, UUID applicationId) {
    return tx.session().find(LicenceApplication.class, applicationId, LockMode.PESSIMISTIC_WRITE)
        .onItem().ifNull().failWith(ApplicationStore::notFound);
  }

  public Uni<SiteReport> findSiteReport(Tx tx, UUID reportId) {
    return reportId == null ? Uni.createFrom().nullItem() : tx.session().find(SiteReport.class, reportId);
  }

  /** The application of a receipt; row-level security shows the visitor this one only. */
  public Uni<LicenceApplication> requireByReceipt(Tx tx, byte[] receiptDigest) {
    return tx.session()
        .createSelectionQuery("from LicenceApplication a where a.receiptDigest = :digest", LicenceApplication.class)
        .setParameter("digest", receiptDigest)
        .getSingleResultOrNull()
        .onItem().ifNull().failWith(ApplicationStore::notFound);
  }

  /** A registered person with this identity number, or null: he takes no step on his own application. */
  public Uni<UUID> findPersonOfIdentity(Tx tx, byte[] identityDigest) {
    return tx.session()
        .createNativeQuery("select platform.person_of_identity(?1)", UUID.class)
        .setParameter(1, identityDigest)
        .getSingleResultOrNull();
  }

  /** How many applications of this person are pending, in every county. */
  public Uni<Long> openApplications(Tx tx, byte[] identityDigest) {
    return tx.session()
        .createNativeQuery("select monopoly.open_applications(?1)", Long.class)
        .setParameter(1, identityDigest)
        .getSingleResult();
  }

  private static Problem notFound() {
    return Problem.of(PlatformProblem.NOT_FOUND);
  }
}
