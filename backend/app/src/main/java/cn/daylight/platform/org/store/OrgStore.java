package cn.daylight.platform.org.store;

import cn.daylight.platform.org.domain.Appointment;
import cn.daylight.platform.org.domain.AppointmentState;
import cn.daylight.platform.org.domain.Person;
import cn.daylight.platform.org.domain.ProposeAppointment;
import cn.daylight.platform.org.domain.Unit;

import cn.daylight.platform.page.Page;
import cn.daylight.platform.page.Where;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;

/** Queries on units, persons and appointments. Every list is bounded and cut by row-level security. */
@ApplicationScoped
public class OrgStore {

  /** A unit as listed. */
  public record UnitRow(String code, String name, String level, String parentCode) {
  }

  /** A person as listed. */
  public record PersonRow(UUID personId, String name, String account, String unitCode, String unitName) {
  }

  /** An appointment as shown, with the names that go with its ids. */
  public record AppointmentRow(UUID appointmentId, int version, AppointmentState state, UUID personId, String personName,
                        String postCode, String unitCode, String unitName, LocalDate validFrom, LocalDate validTo,
                        UUID delegatorPersonId, String delegatorName, String reason, String proposedByName,
                        String confirmedByName) {
  }

  /** Which appointments are asked for; null members do not restrict. */
  public record AppointmentCriteria(AppointmentState state, UUID personId, String unitCode) {
  }

  private static final String UNIT_ROW =
      "select new cn.daylight.platform.org.store.OrgStore$UnitRow(u.code, u.name, u.level, u.parentCode) from Unit u";

  private static final String PERSON_ROW = """
      select new cn.daylight.platform.org.store.OrgStore$PersonRow(p.id, p.name, p.account, p.unitCode, u.name)
      from Person p join Unit u on u.code = p.unitCode""";

  private static final String APPOINTMENT_ROW = """
      select new cn.daylight.platform.org.store.OrgStore$AppointmentRow(a.id, a.version, a.state, a.personId, p.name,
        a.postCode, a.unitCode, u.name, a.validFrom, a.validTo, a.delegatorPersonId, d.name, a.reason,
        a.proposedByName, a.confirmedByName)
      from Appointment a
      join Person p on p.id = a.personId
      join Unit u on u.code = a.unitCode
      left join Person d on d.id = a.delegatorPersonId
      """;

  public Uni<List<UnitRow>> listUnits(Tx tx, String parentCode, Page.Request page) {
    Where where = new Where()
        .and("u.parentCode = :parent", "parent", parentCode)
        .and("u.code > :after", "after", page.after());
    return where.bind(tx.session().createSelectionQuery(UNIT_ROW + where.text() + " order by u.code", UnitRow.class))
        .setMaxResults(page.fetch())
        .getResultList();
  }

  public Uni<List<PersonRow>> listPersons(Tx tx, String q, Page.Request page) {
    Where where = new Where()
        .and("(locate(:q, p.name) > 0 or locate(:q, p.account) > 0)", "q", q)
        .and("p.account > :after", "after", page.after());
    return where.bind(tx.session().createSelectionQuery(PERSON_ROW + where.text() + " order by p.account", PersonRow.class))
        .setMaxResults(page.fetch())
        .getResultList();
  }

  public Uni<PersonRow> requirePersonRow(Tx tx, UUID personId) {
    return tx.session()
        .createSelectionQuery(PERSON_ROW + " where p.id = :id", PersonRow.class)
        .setParameter("id", personId)
        .getSingleResult();
  }

  public Uni<List<AppointmentRow>> listAppointments(Tx tx, AppointmentCriteria criteria, Page.Request page) {
    Where where = new Where()
        .and("a.state = :state", "state", criteria.state())
        .and("a.personId = :person", "person", criteria.personId())
        .and("a.unitCode = :unit", "unit", criteria.unitCode())
        .and("a.id < :after", "after", page.afterId());
    return where.bind(tx.session().createSelectionQuery(APPOINTMENT_ROW + where.text() + " order by a.id desc", AppointmentRow.class))
        .setMaxResults(page.fetch())
        .getResultList();
  }

  public Uni<AppointmentRow> requireRow(Tx tx, UUID appointmentId) {
    return tx.session()
        .createSelectionQuery(APPOINTMENT_ROW + "where a.id = :id", AppointmentRow.class)
        .setParameter("id", appointmentId)
        .getSingleResultOrNull()
        .onItem().ifNull().failWith(() -> Problem.of(PlatformProblem.NOT_FOUND));
  }

  public Uni<Appointment> require(Tx tx, UUID appointmentId) {
    return tx.session().find(Appointment.class, appointmentId, LockMode.PESSIMISTIC_WRITE)
        .onItem().ifNull().failWith(() -> Problem.of(PlatformProblem.NOT_FOUND));
  }

  public Uni<Person> findPerson(Tx tx, UUID personId) {
    return tx.session().find(Person.class, personId);
  }

  public Uni<Unit> findUnit(Tx tx, String code) {
    return tx.session().find(Unit.class, code);
  }

  /** Does the delegator himself hold this post over this unit on the first day? */
  public Uni<Boolean> holds(Tx tx, ProposeAppointment p) {
    return tx.session()
        .createSelectionQuery("""
            select count(a) from Appointment a
            where a.personId = :person and a.postCode = :post and a.state = :active and a.delegatorPersonId is null
              and locate(a.unitCode, :unit) = 1 and a.validFrom <= :day and (a.validTo is null or a.validTo >= :day)""",
            Long.class)
        .setParameter("person", p.delegatorPersonId())
        .setParameter("post", p.postCode())
        .setParameter("active", AppointmentState.ACTIVE)
        .setParameter("unit", p.unitCode())
        .setParameter("day", p.validFrom())
        .getSingleResult()
        .map(count -> count > 0);
  }
}
