package cn.daylight.monopoly.licence.store;

import cn.daylight.monopoly.licence.domain.ApplicationState;
import cn.daylight.monopoly.licence.domain.LayoutCell;
import cn.daylight.monopoly.licence.domain.LayoutDecision;
import cn.daylight.monopoly.licence.domain.LayoutFacts;
import cn.daylight.monopoly.licence.domain.LayoutMode;
import cn.daylight.monopoly.licence.domain.Licence;
import cn.daylight.monopoly.licence.domain.LicenceApplication;
import cn.daylight.monopoly.licence.domain.LicenceState;

import cn.daylight.platform.problem.FieldReason;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.rule.RuleParameter;
import cn.daylight.platform.rule.RuleStore;
import cn.daylight.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The layout plan: cells, their holders and the dated distances. */
@ApplicationScoped
public class LayoutStore {

  /** A county for the public form. */
  public record CountyRow(String code, String name, String cityName) {
  }

  /** A cell for the public form. */
  public record CellRow(String code, String name, String countyCode, String zoneType, LayoutMode mode, Integer capacity,
                 long holders, Integer minDistanceMetres) {
  }

  /** What stood in the cell on a day: outlets, and claims accepted earlier. */
  private record Count(LocalDate on, long holders, long earlier) {
  }

  private record Distances(RuleParameter outlet, RuleParameter school) {
  }

  private final RuleStore rules;

  LayoutStore(RuleStore rules) {
    this.rules = rules;
  }

  public Uni<List<CountyRow>> listCounties(Tx tx) {
    return tx.session()
        .createSelectionQuery("""
            select new cn.daylight.monopoly.licence.store.LayoutStore$CountyRow(c.code, c.name, p.name)
            from Unit c join Unit p on p.code = c.parentCode
            where c.level = 'COUNTY' order by c.code""", CountyRow.class)
        .setMaxResults(200)
        .getResultList();
  }

  public Uni<List<CellRow>> listCells(Tx tx, String countyCode, LocalDate on) {
    return tx.session()
        .createNativeQuery("""
            select c.code, c.name, c.county_code, c.zone_type, c.mode, c.capacity, coalesce(h.holders, 0),
              (select r.value from platform.rule_parameter r
               where r.rule_id = 'layout.min-distance' and c.mode <> 'QUOTA'
                 and r.scope_key in (c.county_code || ':' || c.zone_type, 'default:' || c.zone_type)
                 and ?2 between r.effective_from and coalesce(r.effective_to, 'infinity')
               order by r.scope_key = 'default:' || c.zone_type limit 1)
            from monopoly.layout_cell c
            left join monopoly.cell_holders(?1) h on h.cell_code = c.code
            where c.county_code = ?1 order by c.code""", Object[].class)
        .setParameter(1, countyCode)
        .setParameter(2, on)
        .setMaxResults(500)
        .getResultList()
        .map(rows -> rows.stream().map(LayoutStore::cell).toList());
  }

  private static CellRow cell(Object[] r) {
    return new CellRow((String) r[0], (String) r[1], (String) r[2], (String) r[3], LayoutMode.valueOf((String) r[4]),
        (Integer) r[5], ((Number) r[6]).longValue(), r[7] == null ? null : ((Number) r[7]).intValue());
  }

  /** @throws Problem invalid-request at {@code path} when there is no such cell in the county */
  public Uni<LayoutCell> requireCell(Tx tx, String path, String cellCode, String countyCode) {
    return tx.session().find(LayoutCell.class, cellCode)
        .onItem().ifNull().failWith(() -> Problem.invalid(path, FieldReason.UNKNOWN_CELL))
        .invoke(cell -> {
          if (!cell.countyCode().equals(countyCode)) {
            throw Problem.invalid(path, FieldReason.UNKNOWN_CELL);
          }
        });
  }

  /** Grants in one cell queue up here, so that two of them cannot both take its last place. */
  public Uni<Void> lockCell(Tx tx, String cellCode) {
    return tx.session()
        .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
        .setParameter(1, "monopoly.cell:" + cellCode)
        .getSingleResult()
        .replaceWithVoid();
  }

  public Uni<LayoutFacts> facts(Tx tx, LicenceApplication application, LocalDate on) {
    return tx.session().find(LayoutCell.class, application.cellCode())
        .chain(cell -> distances(tx, cell, on)
            .chain(d -> holders(tx, cell.code())
                .chain(holders -> earlierPending(tx, application)
                    .map(earlier -> facts(cell, d, new Count(on, holders, earlier))))));
  }

  private Uni<Distances> distances(Tx tx, LayoutCell cell, LocalDate on) {
    List<String> keys = List.of(cell.countyCode() + ":" + cell.zoneType(), "default:" + cell.zoneType());
    return rules.require(tx, "layout.min-school-distance", List.of(cell.countyCode(), "default"), on)
        .chain(school -> cell.mode().limitsDistance()
            ? rules.require(tx, "layout.min-distance", keys, on).map(outlet -> new Distances(outlet, school))
            : Uni.createFrom().item(new Distances(null, school)));
  }

  private static LayoutFacts facts(LayoutCell cell, Distances d, Count count) {
    Integer least = d.outlet() == null ? null : d.outlet().intValue();
    String basis = d.outlet() == null ? d.school().legalBasis()
        : d.outlet().legalBasis() + "；" + d.school().legalBasis();
    String version = "layout mode=" + cell.mode() + " capacity=" + cell.capacity() + " minDistance=" + least
        + " minSchoolDistance=" + d.school().intValue();
    return new LayoutFacts(count.on(), cell.mode(), cell.capacity(), count.holders(), count.earlier(), least, d.school().intValue(), basis, version);
  }

  public Uni<Boolean> hasHolders(Tx tx, String cellCode) {
    return holders(tx, cellCode).map(count -> count > 0);
  }

  private static Uni<Long> holders(Tx tx, String cellCode) {
    return tx.session()
        .createSelectionQuery("select count(l) from Licence l where l.cellCode = :cell and l.state = :valid", Long.class)
        .setParameter("cell", cellCode)
        .setParameter("valid", LicenceState.VALID)
        .getSingleResult();
  }

  /** The figures on which the office decided, or null while it has not. */
  public Uni<LayoutFacts> findDecided(Tx tx, LicenceApplication application) {
    return tx.session().find(LayoutDecision.class, application.id())
        .map(decision -> decision == null ? null : decision.facts());
  }

  /** The next place in the cell's queue; the cell is locked, so nobody else is given the same. */
  public Uni<Long> nextPlace(Tx tx, String cellCode) {
    return tx.session()
        .createSelectionQuery("select 1 + coalesce(max(o.acceptSeq), 0) from LicenceApplication o where o.cellCode = :cell", Long.class)
        .setParameter("cell", cellCode)
        .getSingleResult();
  }

  /** Applications of the cell that were filed before this one and wait for acceptance. */
  public Uni<Long> earlierFiled(Tx tx, LicenceApplication a) {
    return tx.session()
        .createSelectionQuery("""
            select count(o) from LicenceApplication o
            where o.cellCode = :cell and o.state = :filed
              and (o.filedAt < :at or o.filedAt = :at and o.id < :id)""", Long.class)
        .setParameter("cell", a.cellCode())
        .setParameter("filed", ApplicationState.FILED)
        .setParameter("at", a.filedAt())
        .setParameter("id", a.id())
        .getSingleResult();
  }

  /** Applications of the cell with a lower number in its queue that are not decided yet. */
  private static Uni<Long> earlierPending(Tx tx, LicenceApplication a) {
    if (a.acceptSeq() == null) {
      return Uni.createFrom().item(0L);
    }
    return tx.session()
        .createSelectionQuery("""
            select count(o) from LicenceApplication o
            where o.cellCode = :cell and o.acceptSeq < :seq and o.state in :queued""", Long.class)
        .setParameter("cell", a.cellCode())
        .setParameter("seq", a.acceptSeq())
        .setParameter("queued", ApplicationState.QUEUED)
        .getSingleResult();
  }

  public Uni<Boolean> isPremisesLicensed(Tx tx, String countyCode, String address) {
    return tx.session()
        .createNativeQuery("""
            select exists (select 1 from monopoly.licence l
              where l.county_code = ?1 and l.premises_key = monopoly.premises_key(?2) and l.state = 'VALID')""", Boolean.class)
        .setParameter(1, countyCode)
        .setParameter(2, address)
        .getSingleResult();
  }

  public Uni<Long> placeInQueue(Tx tx, LicenceApplication a) {
    return earlierPending(tx, a).map(earlier -> earlier + 1);
  }
}
