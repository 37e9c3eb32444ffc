package cn.daylight.monopoly.licence.service;

import cn.daylight.monopoly.licence.domain.ApplicationAction;
import cn.daylight.monopoly.licence.domain.ApplicationState;
import cn.daylight.monopoly.MonopolyProblem;
import cn.daylight.monopoly.licence.domain.LayoutDecision;
import cn.daylight.monopoly.licence.domain.Licence;
import cn.daylight.monopoly.licence.domain.LicenceAction;
import cn.daylight.monopoly.licence.domain.LicenceApplication;
import cn.daylight.monopoly.licence.domain.LicenceCase;
import cn.daylight.monopoly.licence.domain.LicenceFlows;
import cn.daylight.monopoly.licence.domain.LicencePermissions;
import cn.daylight.monopoly.licence.domain.Recommendation;
import cn.daylight.monopoly.licence.store.ApplicationStore;
import cn.daylight.monopoly.licence.store.LayoutStore;
import cn.daylight.monopoly.licence.store.LicenceStore;

import cn.daylight.monopoly.licence.store.ApplicationRows.ApplicationDetail;
import cn.daylight.monopoly.licence.service.ApplicationService.Target;
import cn.daylight.platform.Ids;
import cn.daylight.platform.identity.LicenceNumber;
import cn.daylight.platform.number.NumberSeries;
import cn.daylight.platform.problem.FieldReason;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.rule.RuleParameter;
import cn.daylight.platform.rule.RuleStore;
import cn.daylight.platform.tx.Tx;
import cn.daylight.platform.workflow.Move;
import cn.daylight.platform.workflow.Note;
import cn.daylight.platform.workflow.WorkflowEngine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The decision to grant: the application's last act and the licence's first, in one transaction. */
@ApplicationScoped
public class DecisionService {

  private final ApplicationService applications;
  private final ApplicationStore store;
  private final LayoutStore layout;
  private final LicenceStore licences;
  private final WorkflowEngine engine;
  private final NumberSeries numbers;
  private final RuleStore rules;
  private final Clock clock;

  DecisionService(ApplicationService applications, ApplicationStore store, LayoutStore layout, LicenceStore licences,
                  WorkflowEngine engine, NumberSeries numbers, RuleStore rules, Clock clock) {
    this.applications = applications;
    this.store = store;
    this.layout = layout;
    this.licences = licences;
    this.engine = engine;
    this.numbers = numbers;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * @param opinion the approver's words; required when the reviewer recommended refusal
   */
  public Uni<ApplicationDetail> grant(Target target, String opinion) {
    UUID licenceId = Ids.next();
    return applications.act(LicencePermissions.DECIDE, target, (t, a) -> layout.lockCell(t, a.cellCode())
        .invoke(() -> requireReasonAgainstReview(a, opinion))
        .chain(() -> facts(t, a))
        .call(c -> engine.fire(t, grantMove(c, opinion, licenceId)))
        .call(c -> t.session().persist(LayoutDecision.of(a, c.layout())))
        .chain(() -> issue(t, a, licenceId)));
  }

  private static Move<ApplicationState, ApplicationAction, LicenceCase> grantMove(LicenceCase c, String opinion, UUID licenceId) {
    return Move.of(LicenceFlows.APPLICATION, c.application(), ApplicationAction.GRANT)
        .given(c)
        .noting(new Note(opinion, c.layout().ruleVersion()))
        .changing(() -> c.application().grant(licenceId));
  }

  private Uni<LicenceCase> facts(Tx t, LicenceApplication a) {
    return store.findSiteReport(t, a.siteReportId())
        .map(report -> LicenceCase.of(a).reported(report))
        .chain(c -> layout.facts(t, a, LocalDate.now(clock)).map(c::planned));
  }

  private Uni<UUID> issue(Tx t, LicenceApplication a, UUID licenceId) {
    return rules.require(t, "LIC-T06.term-years", List.of("default"), LocalDate.now(clock))
        .chain(term -> number(t, a).map(no -> new Numbered(no, term)))
        .chain(n -> licences.issuingBureau(t, a.unitCode()).map(bureau -> licence(a, licenceId, n, bureau)))
        .chain(licence -> engine.fire(t, Move.of(LicenceFlows.LICENCE, licence, LicenceAction.ISSUE)));
  }

  private record Numbered(String licenceNo, RuleParameter termYears) {
  }

  private Uni<String> number(Tx t, LicenceApplication a) {
    int nature = a.holderNature().digit();
    return numbers.next(t, "licence:" + a.unitCode() + nature)
        .invoke(DecisionService::requireSerial)
        .map(serial -> LicenceNumber.of(a.unitCode(), nature, Math.toIntExact(serial)).toString());
  }

  private static void requireSerial(long serial) {
    if (serial > LicenceNumber.MAX_SERIAL) {
      throw Problem.of(MonopolyProblem.LICENCE_NUMBERS_USED_UP);
    }
  }

  /** LIC-T06: valid from the day of the decision, for the term of the dated rule. */
  private Licence licence(LicenceApplication a, UUID licenceId, Numbered n, String bureau) {
    LocalDate today = LocalDate.now(clock);
    LocalDate validTo = today.plusYears(n.termYears().intValue()).minusDays(1);
    return Licence.issue(a, new Licence.Issue(licenceId, n.licenceNo(), bureau, today, validTo));
  }

  private static void requireReasonAgainstReview(LicenceApplication a, String opinion) {
    if (a.recommendation() == Recommendation.REFUSE && (opinion == null || opinion.isBlank())) {
      throw Problem.invalid("opinion", FieldReason.REQUIRED_AGAINST_REVIEW);
    }
  }
}
