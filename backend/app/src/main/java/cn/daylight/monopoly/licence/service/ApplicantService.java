package cn.daylight.monopoly.licence.service;

import cn.daylight.monopoly.licence.domain.ApplicationAction;
import cn.daylight.monopoly.licence.domain.FileApplication;
import cn.daylight.monopoly.licence.domain.FilingChecks;
import cn.daylight.monopoly.licence.domain.LicenceApplication;
import cn.daylight.monopoly.licence.domain.LicenceFlows;
import cn.daylight.monopoly.licence.store.ApplicantStore;
import cn.daylight.monopoly.licence.store.ApplicationStore;
import cn.daylight.monopoly.licence.store.LayoutStore;
import cn.daylight.monopoly.licence.store.LicenceRows;
import cn.daylight.monopoly.licence.store.NoticeStore;

import cn.daylight.monopoly.MonopolyProblem;
import cn.daylight.monopoly.licence.store.ApplicationRows.FiledReceipt;
import cn.daylight.monopoly.licence.store.ApplicationRows.PublicApplicationRow;
import cn.daylight.monopoly.licence.domain.LicenceApplication.Filing;
import cn.daylight.monopoly.licence.domain.LicenceApplication.SealedIdentity;
import cn.daylight.platform.Ids;
import cn.daylight.platform.crypto.FieldCrypto;
import cn.daylight.platform.idempotency.Idempotency;
import cn.daylight.platform.identity.IdentityNumber;
import cn.daylight.platform.identity.ReceiptCode;
import cn.daylight.platform.number.NumberSeries;
import cn.daylight.platform.problem.FieldReason;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.rule.RuleStore;
import cn.daylight.platform.tx.Transactions;
import cn.daylight.platform.tx.Tx;
import cn.daylight.platform.tx.Visit;
import cn.daylight.platform.workflow.Move;
import cn.daylight.platform.workflow.Note;
import cn.daylight.platform.workflow.ParticipantStore;
import cn.daylight.platform.workflow.WorkflowEngine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What an applicant does without an account: file, follow, withdraw. His receipt code is his key. */
@ApplicationScoped
public class ApplicantService {

  private final Transactions tx;
  private final ApplicationStore store;
  private final ApplicantStore applicants;
  private final LayoutStore layout;
  private final WorkflowEngine engine;
  private final ParticipantStore participants;
  private final Idempotency idempotency;
  private final NumberSeries numbers;
  private final RuleStore rules;
  private final NoticeStore notices;
  private final FieldCrypto crypto;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ApplicantService(Transactions tx, ApplicationStore store, ApplicantStore applicants, LayoutStore layout,
                   WorkflowEngine engine, ParticipantStore participants, Idempotency idempotency, NumberSeries numbers,
                   RuleStore rules, NoticeStore notices, FieldCrypto crypto, Clock clock) {
    this.tx = tx;
    this.store = store;
    this.applicants = applicants;
    this.layout = layout;
    this.engine = engine;
    this.participants = participants;
    this.idempotency = idempotency;
    this.numbers = numbers;
    this.rules = rules;
    this.notices = notices;
    this.crypto = crypto;
    this.clock = clock;
  }

  public Uni<FiledReceipt> file(FileApplication declared, String key) {
    FilingChecks.require(declared, LocalDate.now(clock));
    Visit visit = Visit.toCounty(declared.countyCode()).as(declared.applicantName(), declared.countyCode());
    return tx.visit(visit, t -> idempotency.once(t,
        new Idempotency.Key("fileLicenceApplication", key, declared), FiledReceipt.class, () -> enter(t, declared)));
  }

  private Uni<FiledReceipt> enter(Tx t, FileApplication declared) {
    ReceiptCode receipt = ReceiptCode.draw(random);
    return layout.requireCell(t, "cellCode", declared.cellCode(), declared.countyCode())
        .chain(() -> layout.isPremisesLicensed(t, declared.countyCode(), declared.address()))
        .invoke(ApplicantService::requireFreePremises)
        .chain(() -> number(t, declared.countyCode()))
        .map(no -> LicenceApplication.file(declared, filing(no, receipt, declared)))
        .call(a -> requireRoom(t, a))
        .call(a -> engine.fire(t, Move.of(LicenceFlows.APPLICATION, a, ApplicationAction.FILE)))
        .call(a -> enterSubject(t, a))
        .map(a -> new FiledReceipt(a.applicationNo(), receipt.grouped(), a.filedAt(), a.state()));
  }

  /** One who files many at once would hold places that others wait for. */
  private Uni<Void> requireRoom(Tx t, LicenceApplication a) {
    return rules.require(t, "licence-application.max-open-per-person", List.of("default"), LocalDate.now(clock))
        .chain(limit -> store.openApplications(t, a.identityDigest()).invoke(open -> {
          if (open >= limit.intValue()) {
            throw Problem.of(MonopolyProblem.OPEN_APPLICATIONS_LIMIT).with("limit", limit.intValue());
          }
        }))
        .replaceWithVoid();
  }

  private static void requireFreePremises(boolean licensed) {
    if (licensed) {
      throw Problem.of(MonopolyProblem.PREMISES_ALREADY_LICENSED);
    }
  }

  /** County, year, number: 330102-2026-00017. */
  private Uni<String> number(Tx t, String countyCode) {
    String series = countyCode + "-" + LocalDate.now(clock).getYear();
    return numbers.next(t, "application:" + series).map(n -> series + "-" + String.format(Locale.ROOT, "%05d", n));
  }

  private Filing filing(String applicationNo, ReceiptCode receipt, FileApplication declared) {
    UUID id = Ids.next();
    IdentityNumber parsed = IdentityNumber.of(declared.identityNumber(), LocalDate.now(clock));
    String number = parsed.value();
    byte[] sealed = crypto.seal("monopoly.licence_application|identity_sealed|" + id, number.getBytes(StandardCharsets.UTF_8));
    var identity = new SealedIdentity(sealed, parsed.masked(), crypto.blindIndex(number));
    return new Filing(id, applicationNo, receipt.digest(), identity, clock.instant());
  }

  /** A member of staff who applies for himself takes no step on his own application. */
  private Uni<Void> enterSubject(Tx t, LicenceApplication a) {
    return store.findPersonOfIdentity(t, a.identityDigest())
        .chain(person -> person == null ? Uni.createFrom().voidItem()
            : participants.enter(t, a, LicenceFlows.APPLICATION.name(), person, ParticipantStore.SUBJECT));
  }

  public Uni<PublicApplicationRow> query(String receiptCode) {
    return own(receiptCode).chain(visit -> tx.visit(visit, t -> show(t, visit)));
  }

  public Uni<PublicApplicationRow> withdraw(String receiptCode, String reason) {
    return own(receiptCode).chain(visit -> tx.visit(visit, t -> withdraw(t, visit, reason)));
  }

  private Uni<PublicApplicationRow> withdraw(Tx t, Visit visit, String reason) {
    return applicants.lockByReceipt(t, digest(visit))
        .call(a -> engine.fire(t, Move.of(LicenceFlows.APPLICATION, a, ApplicationAction.WITHDRAW)
            .noting(Note.because(reason))
            .changing(() -> a.closeBecause(reason))))
        .chain(() -> show(t, visit));
  }

  /** What was told to be missing is supplied; the office's time begins anew. */
  public Uni<PublicApplicationRow> supplement(String receiptCode, String answer) {
    return own(receiptCode).chain(visit -> tx.visit(visit, t -> applicants.lockByReceipt(t, digest(visit))
        .call(a -> engine.fire(t, Move.of(LicenceFlows.APPLICATION, a, ApplicationAction.SUPPLEMENT).noting(Note.because(answer))))
        .call(a -> notices.answerSupplement(t, a, answer, clock.instant()))
        .chain(() -> show(t, visit))));
  }

  /** The licence that came of the application, for its certificate. */
  public Uni<LicenceRows.LicenceRow> licence(String receiptCode) {
    return own(receiptCode).chain(visit -> tx.visit(visit, t -> applicants.licenceByReceipt(t, digest(visit))));
  }

  /** A first look with the receipt alone tells whose it is and in which county; the second may then see that county. */
  private Uni<Visit> own(String receiptCode) {
    ReceiptCode receipt = ReceiptCode.parse(receiptCode)
        .orElseThrow(() -> Problem.invalid("receiptCode", FieldReason.RECEIPT_CODE));
    Visit visit = Visit.withReceipt(receipt);
    return tx.visit(visit, t -> store.requireByReceipt(t, receipt.digest()))
        .map(a -> visit.as(a.applicantName(), a.unitCode()));
  }

  private Uni<PublicApplicationRow> show(Tx t, Visit visit) {
    return store.requireByReceipt(t, digest(visit))
        .chain(a -> applicants.show(t, a));
  }

  private static byte[] digest(Visit visit) {
    return visit.receipt().digest();
  }
}
