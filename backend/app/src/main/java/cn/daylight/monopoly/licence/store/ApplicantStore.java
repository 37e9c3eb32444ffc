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
import cn.daylight.platform.deadline.DeadlineRow;
import cn.daylight.platform.deadline.DeadlineStore;
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

  private record Shown(Extra extra, Long place, List<Timeline> lines, NoticeStore.Notices notices) {

    Shown told(List<Timeline> read) {
      return new Shown(extra, place, read, notices);
    }

    Shown noticed(NoticeStore.Notices read) {
      return new Shown(extra, place, lines, read);
    }
  }

  private final ApplicationStore store;
  private final LayoutStore layout;
  private final LicenceStore licences;
  private final TimelineStore timelines;
  private final NoticeStore notices;
  private final DeadlineStore deadlines;

  ApplicantStore(ApplicationStore store, LayoutStore layout, LicenceStore licences, TimelineStore timelines, NoticeStore notices, DeadlineStore deadlines) {
    this.store = store;
    this.layout = layout;
    this.licences = licences;
    this.timelines = timelines;
    this.notices = notices;
    this.deadlines = deadlines;
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
        .chain(extra -> place(t, a).map(place -> new Shown(extra, place, List.of(), null)))
        .chain(shown -> timelines.of(t, a.id()).map(shown::told))
        .chain(shown -> notices.of(t, a.id()).map(shown::noticed))
        .chain(shown -> deadlines.of(t, a.id()).map(clocks -> row(a, shown, clocks)));
  }

  private static PublicApplicationRow row(LicenceApplication a, Shown shown, List<DeadlineRow> clocks) {
    List<PublicStep> steps = shown.lines().stream()
        .filter(line -> line.outcome().equals("ACT"))
        .map(line -> new PublicStep(ApplicationAction.valueOf(line.action()), line.at(), ApplicationState.valueOf(line.toState())))
        .toList();
    return new PublicApplicationRow(a.applicationNo(), a.shopName(), shown.extra().countyName(), a.state(), a.filedAt(),
        shown.place(), steps, a.decisionReason(), shown.extra().licenceNo(), a.state().isPending(), shown.notices(), clocks);
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
