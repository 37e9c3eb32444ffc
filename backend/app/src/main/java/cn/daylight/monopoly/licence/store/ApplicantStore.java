package cn.daylight.monopoly.licence.store;

import cn.daylight.monopoly.licence.domain.ApplicationAction;
import cn.daylight.monopoly.licence.domain.ApplicationState;
import cn.daylight.monopoly.licence.domain.Licence;
import cn.daylight.monopoly.licence.domain.LicenceApplication;

import cn.daylight.monopoly.MonopolyProblem;
import cn.daylight.monopoly.licence.store.ApplicationRows.PublicApplicationRow;
import cn.daylight.monopoly.licence.store.ApplicationRows.PublicStep;
import cn.daylight.monopoly.licence.store.LicenceRows.LicenceRow;
import cn.daylight.platform.audit.Timeline;
import cn.daylight.platform.audit.TimelineStore;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.tx.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** What an applicant may read of his own application. */
@ApplicationScoped
public class ApplicantStore {

  private record Extra(String countyName, String licenceNo) {
  }

  private record Shown(Extra extra, Long place) {
  }

  private final ApplicationStore store;
  private final LayoutStore layout;
  private final LicenceStore licences;
  private final TimelineStore timelines;

  ApplicantStore(ApplicationStore store, LayoutStore layout, LicenceStore licences, TimelineStore timelines) {
    this.store = store;
    this.layout = layout;
    this.licences = licences;
    this.timelines = timelines;
  }

  public Uni<LicenceApplication> lockByReceipt(Tx t, byte[] receiptDigest) {
    return t.session()
        .createSelectionQuery("from LicenceApplication a where a.receiptDigest = :digest", LicenceApplication.class)
        .setParameter("digest", receiptDigest)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getSingleResultOrNull()
        .onItem().ifNull().failWith(() -> Problem.of(PlatformProblem.NOT_FOUND));
  }

  public Uni<LicenceRow> licenceByReceipt(Tx t, byte[] receiptDigest) {
    return store.requireByReceipt(t, receiptDigest)
        .invoke(a -> {
          if (a.licenceId() == null) {
            throw Problem.of(MonopolyProblem.CERTIFICATE_NOT_READY);
          }
        })
        .chain(a -> licences.require(t, a.licenceId()));
  }

  public Uni<PublicApplicationRow> show(Tx t, LicenceApplication a) {
    return extra(t, a)
        .chain(extra -> place(t, a).map(place -> new Shown(extra, place)))
        .chain(shown -> timelines.of(t, a.id()).map(lines -> row(a, shown, lines)));
  }

  private static PublicApplicationRow row(LicenceApplication a, Shown shown, List<Timeline> lines) {
    List<PublicStep> steps = lines.stream()
        .filter(line -> line.outcome().equals("ACT"))
        .map(line -> new PublicStep(ApplicationAction.valueOf(line.action()), line.at(), ApplicationState.valueOf(line.toState())))
        .toList();
    return new PublicApplicationRow(a.applicationNo(), a.shopName(), shown.extra().countyName(), a.state(), a.filedAt(),
        shown.place(), steps, a.decisionReason(), shown.extra().licenceNo(), a.state().isPending());
  }

  private Uni<Long> place(Tx t, LicenceApplication a) {
    return ApplicationState.QUEUED.contains(a.state()) ? layout.placeInQueue(t, a) : Uni.createFrom().nullItem();
  }

  private static Uni<Extra> extra(Tx t, LicenceApplication a) {
    return t.session()
        .createSelectionQuery("""
            select u.name, l.licenceNo from Unit u left join Licence l on l.id = :licence
            where u.code = :county""", Object[].class)
        .setParameter("licence", a.licenceId())
        .setParameter("county", a.unitCode())
        .getSingleResult()
        .map(r -> new Extra((String) r[0], (String) r[1]));
  }
}
