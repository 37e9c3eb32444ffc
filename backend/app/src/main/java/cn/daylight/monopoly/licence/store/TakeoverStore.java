package cn.daylight.monopoly.licence.store;

import cn.daylight.monopoly.licence.domain.LayoutCell;
import cn.daylight.monopoly.licence.domain.Licence;
import cn.daylight.monopoly.licence.domain.LicenceTakeover;

import cn.daylight.monopoly.licence.store.LicenceRows.OverfullCell;
import cn.daylight.monopoly.licence.store.LicenceRows.TakeoverRow;
import cn.daylight.platform.page.Page;
import cn.daylight.platform.page.Where;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;

/** Queries on take-over batches; rows travel as one JSON array in one statement. */
@ApplicationScoped
public class TakeoverStore {

  private static final String ROW = """
      select new cn.daylight.monopoly.licence.store.LicenceRows$TakeoverRow(t.id, t.version, t.state, t.countyCode,
        t.rowCount, t.rowsRoot, t.proposedByName, t.proposedAt, t.confirmedByName, t.reason)
      from LicenceTakeover t
      """;

  public Uni<List<TakeoverRow>> list(Tx tx, Page.Request page) {
    Where where = new Where().and("t.id < :after", "after", page.afterId());
    return where.bind(tx.session().createSelectionQuery(ROW + where.text() + " order by t.id desc", TakeoverRow.class))
        .setMaxResults(page.fetch())
        .getResultList();
  }

  public Uni<TakeoverRow> requireRow(Tx tx, UUID takeoverId) {
    return tx.session()
        .createSelectionQuery(ROW + "where t.id = :id", TakeoverRow.class)
        .setParameter("id", takeoverId)
        .getSingleResultOrNull()
        .onItem().ifNull().failWith(() -> Problem.of(PlatformProblem.NOT_FOUND));
  }


  public Uni<LicenceTakeover> lock(Tx tx, UUID takeoverId) {
    return tx.session().find(LicenceTakeover.class, takeoverId, LockMode.PESSIMISTIC_WRITE)
        .onItem().ifNull().failWith(() -> Problem.of(PlatformProblem.NOT_FOUND));
  }

  /** Codes of the county's cells, to check a batch in one look. */
  public Uni<List<String>> cellCodes(Tx tx, String countyCode) {
    return tx.session()
        .createSelectionQuery("select c.code from LayoutCell c where c.countyCode = :county", String.class)
        .setParameter("county", countyCode)
        .getResultList();
  }

  /** Which of these licence numbers are in use already. */
  public Uni<List<String>> takenNumbers(Tx tx, List<String> licenceNos) {
    return tx.session()
        .createSelectionQuery("select l.licenceNo from Licence l where l.licenceNo in :nos", String.class)
        .setParameter("nos", licenceNos)
        .getResultList();
  }

  public Uni<Void> insertRows(Tx tx, UUID takeoverId, JsonArray rows) {
    return tx.session()
        .createNativeQuery("""
            insert into monopoly.licence_takeover_row (takeover_id, ordinal, licence_no, holder_name, shop_name,
              identity_digest, county_code, cell_code, address, holder_nature, format, market_type, scale,
              valid_from, valid_to)
            select ?1, r.ordinal, r.licence_no, r.holder_name, r.shop_name, decode(r.identity_digest, 'hex'),
              r.county_code, r.cell_code, r.address, r.holder_nature, r.format, r.market_type, r.scale,
              r.valid_from, r.valid_to
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as r(ordinal int, licence_no text, holder_name text,
              shop_name text, identity_digest text, county_code text, cell_code text, address text,
              holder_nature text, format text, market_type text, scale text, valid_from date, valid_to date)""")
        .setParameter(1, takeoverId)
        .setParameter(2, rows.encode())
        .executeUpdate()
        .replaceWithVoid();
  }

  /** A registered person who is a holder in a batch, and in which row. */
  public record Subject(int ordinal, UUID personId) {
  }

  public Uni<List<Subject>> subjects(Tx tx, UUID takeoverId) {
    return tx.session()
        .createNativeQuery("select s.ordinal, s.person_id from monopoly.takeover_subjects(?1) s", Object[].class)
        .setParameter(1, takeoverId)
        .getResultList()
        .map(rows -> rows.stream().map(r -> new Subject((Integer) r[0], (UUID) r[1])).toList());
  }

  /** Cells that hold, or would hold with this batch, more outlets than the plan allows. */
  public Uni<List<OverfullCell>> overfullCells(Tx tx, UUID takeoverId) {
    return tx.session()
        .createNativeQuery("""
            select c.code, c.name, c.capacity, a.added,
              (select count(*) from monopoly.licence l
               where l.cell_code = c.code and l.state = 'VALID' and l.takeover_id is distinct from ?1) as others
            from (select r.cell_code, count(*) as added from monopoly.licence_takeover_row r
                  where r.takeover_id = ?1 group by r.cell_code) a
            join monopoly.layout_cell c on c.code = a.cell_code
            where c.capacity is not null and c.capacity < a.added + (select count(*) from monopoly.licence l
               where l.cell_code = c.code and l.state = 'VALID' and l.takeover_id is distinct from ?1)
            order by c.code limit 500""", Object[].class)
        .setParameter(1, takeoverId)
        .getResultList()
        .map(rows -> rows.stream().map(TakeoverStore::overfull).toList());
  }

  private static OverfullCell overfull(Object[] r) {
    return new OverfullCell((String) r[0], (String) r[1], (Integer) r[2], ((Number) r[4]).intValue(), ((Number) r[3]).intValue());
  }

  /** Rows whose premises hold a valid licence already, however the address is typed. */
  public Uni<List<Integer>> takenPremises(Tx tx, String countyCode, List<String> addresses) {
    return tx.session()
        .createNativeQuery("""
            select cast(a.ordinal as int) - 1
            from jsonb_array_elements_text(cast(cast(?2 as text) as jsonb)) with ordinality as a(address, ordinal)
            join monopoly.licence l on l.premises_key = monopoly.premises_key(a.address) and l.county_code = ?1 and l.state = 'VALID'
            order by 1 limit 100""", Integer.class)
        .setParameter(1, countyCode)
        .setParameter(2, new JsonArray(addresses).encode())
        .getResultList();
  }

  /** The licences of a confirmed batch; the batch's own entry stands for each of them. */
  public Uni<Integer> insertLicences(Tx tx, UUID takeoverId, String issuedBy) {
    return tx.session()
        .createNativeQuery("""
            insert into monopoly.licence (id, version, state, licence_no, takeover_id, holder_name, shop_name,
              identity_digest, county_code, cell_code, address, holder_nature, format, market_type, scale, issued_by,
              issued_on, valid_from, valid_to)
            select uuidv7(), 0, 'VALID', r.licence_no, r.takeover_id, r.holder_name, r.shop_name, r.identity_digest,
              r.county_code, r.cell_code, r.address, r.holder_nature, r.format, r.market_type, r.scale, ?2,
              r.valid_from, r.valid_from, r.valid_to
            from monopoly.licence_takeover_row r where r.takeover_id = ?1 order by r.ordinal""")
        .setParameter(1, takeoverId)
        .setParameter(2, issuedBy)
        .executeUpdate();
  }

  /** New licences are numbered after every number that was taken over. */
  public Uni<Void> raiseNumbers(Tx tx, UUID takeoverId) {
    return tx.session()
        .createNativeQuery("select monopoly.raise_licence_numbers(?1)", Long.class)
        .setParameter(1, takeoverId)
        .getSingleResult()
        .replaceWithVoid();
  }
}
