package cn.daylight.monopoly.licence.store;

import cn.daylight.monopoly.licence.domain.LayoutCell;
import cn.daylight.monopoly.licence.domain.Licence;

import cn.daylight.monopoly.licence.store.LicenceRows.LicenceRow;
import cn.daylight.platform.page.Page;
import cn.daylight.platform.page.Where;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Queries on licences. */
@ApplicationScoped
public class LicenceStore {

  private static final String ROW = """
      select new cn.daylight.monopoly.licence.store.LicenceRows$LicenceRow(l.id, l.licenceNo, l.shopName, l.holderName,
        l.countyCode, u.name, l.cellCode, c.name, l.state, l.marketType, l.format, l.scale, l.validFrom, l.validTo,
        l.version, l.address, l.holderNature, l.issuedBy, l.issuedOn, l.applicationId)
      from Licence l join Unit u on u.code = l.countyCode join LayoutCell c on c.code = l.cellCode
      """;

  public Uni<List<LicenceRow>> list(Tx tx, String q, Page.Request page) {
    Where where = new Where()
        .and("(locate(:q, l.licenceNo) = 1 or locate(:q, l.shopName) > 0 or locate(:q, l.holderName) > 0)", "q", q)
        .and("l.licenceNo > :after", "after", page.after());
    return where.bind(tx.session().createSelectionQuery(ROW + where.text() + " order by l.licenceNo", LicenceRow.class))
        .setMaxResults(page.fetch())
        .getResultList();
  }

  public Uni<LicenceRow> require(Tx tx, UUID licenceId) {
    return tx.session()
        .createSelectionQuery(ROW + "where l.id = :id", LicenceRow.class)
        .setParameter("id", licenceId)
        .getSingleResultOrNull()
        .onItem().ifNull().failWith(() -> Problem.of(PlatformProblem.NOT_FOUND));
  }

  public Uni<LicenceRow> requireByNumber(Tx tx, String licenceNo) {
    return tx.session()
        .createSelectionQuery(ROW + "where l.licenceNo = :no", LicenceRow.class)
        .setParameter("no", licenceNo)
        .getSingleResultOrNull()
        .onItem().ifNull().failWith(() -> Problem.of(PlatformProblem.NOT_FOUND));
  }

  /** Is this the number of a valid licence, in whichever county? The nearest outlet may stand across a border. */
  public Uni<Boolean> isValid(Tx tx, String licenceNo) {
    return tx.session()
        .createNativeQuery("select monopoly.is_valid_licence(?1)", Boolean.class)
        .setParameter(1, licenceNo)
        .getSingleResult();
  }

  /** 县级烟草专卖局 issues (专卖法 §16): the county's bureau by name. */
  public Uni<String> issuingBureau(Tx tx, String countyCode) {
    return tx.session()
        .createSelectionQuery("""
            select p.name || u.name || '烟草专卖局' from Unit u join Unit p on p.code = u.parentCode
            where u.code = :code""", String.class)
        .setParameter("code", countyCode)
        .getSingleResult();
  }
}
