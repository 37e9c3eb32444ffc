package cn.daylight.monopoly.licence.service;

import cn.daylight.monopoly.licence.domain.LicenceFlows;
import cn.daylight.monopoly.licence.domain.LicencePermissions;
import cn.daylight.monopoly.licence.domain.LicenceTakeover;
import cn.daylight.monopoly.licence.domain.TakeoverAction;
import cn.daylight.monopoly.licence.domain.TakeoverCase;
import cn.daylight.monopoly.licence.domain.TakeoverChecks;
import cn.daylight.monopoly.licence.domain.TakeoverEntry;
import cn.daylight.monopoly.licence.domain.TakeoverState;
import cn.daylight.monopoly.licence.store.LicenceStore;
import cn.daylight.monopoly.licence.store.TakeoverStore;

import cn.daylight.monopoly.licence.store.LicenceRows.TakeoverRow;
import cn.daylight.monopoly.licence.store.LicenceRows.TakeoverView;
import cn.daylight.platform.Ids;
import cn.daylight.platform.audit.MerkleRoot;
import cn.daylight.platform.crypto.FieldCrypto;
import cn.daylight.platform.idempotency.Idempotency;
import cn.daylight.platform.page.Page;
import cn.daylight.platform.problem.FieldReason;
import cn.daylight.platform.problem.FieldError;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.rule.RuleStore;
import cn.daylight.platform.tx.Transactions;
import cn.daylight.platform.tx.Tx;
import cn.daylight.platform.workflow.Move;
import cn.daylight.platform.workflow.Note;
import cn.daylight.platform.workflow.ParticipantStore;
import cn.daylight.platform.workflow.Position;
import cn.daylight.platform.workflow.WorkflowEngine;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Take-over of existing holders: proposed by one, confirmed by another; one entry for the whole batch. */
@ApplicationScoped
public class TakeoverService {

  /** Command: hand over a batch of one county. */
  public record ProposeTakeover(String reason, List<TakeoverEntry> rows) {

    public String countyCode() {
      return rows.getFirst().countyCode();
    }
  }

  /** A batch made ready: its rows as the database takes them, and their root. */
  private record Prepared(LicenceTakeover takeover, JsonArray rows) {
  }

  private final Transactions tx;
  private final TakeoverStore store;
  private final LicenceStore licences;
  private final WorkflowEngine engine;
  private final ParticipantStore participants;
  private final Idempotency idempotency;
  private final FieldCrypto crypto;
  private final RuleStore rules;
  private final Clock clock;

  TakeoverService(Transactions tx, TakeoverStore store, LicenceStore licences, WorkflowEngine engine,
                  ParticipantStore participants, Idempotency idempotency, FieldCrypto crypto, RuleStore rules, Clock clock) {
    this.tx = tx;
    this.store = store;
    this.licences = licences;
    this.engine = engine;
    this.participants = participants;
    this.idempotency = idempotency;
    this.crypto = crypto;
    this.rules = rules;
    this.clock = clock;
  }

  public Uni<Page<TakeoverView>> list(Page.Request page) {
    return tx.act(LicencePermissions.READ_TAKEOVER, t -> store.list(t, page).chain(rows -> views(t, rows)))
        .map(views -> Page.of(views, page, v -> v.row().takeoverId().toString()));
  }

  public Uni<TakeoverView> get(UUID takeoverId) {
    return tx.act(LicencePermissions.READ_TAKEOVER, t -> view(t, takeoverId));
  }

  public Uni<TakeoverView> propose(ProposeTakeover command, String key) {
    return tx.act(LicencePermissions.PROPOSE_TAKEOVER, t -> idempotency.once(t,
        new Idempotency.Key("proposeLicenceTakeover", key, command), TakeoverView.class, () -> enter(t, command)));
  }

  private Uni<TakeoverView> enter(Tx t, ProposeTakeover command) {
    if (t.acting().holdingFor(LicencePermissions.PROPOSE_TAKEOVER, command.countyCode()).isEmpty()) {
      throw Problem.invalid("rows[0].countyCode", FieldReason.OUTSIDE_SCOPE);
    }
    return rules.require(t, "LIC-T06.term-years", List.of("default"), LocalDate.now(clock))
        .map(term -> new TakeoverChecks.Bounds(LocalDate.now(clock), term.intValue()))
        .chain(bounds -> store.cellCodes(t, command.countyCode())
            .invoke(cells -> requireClean(TakeoverChecks.check(command.rows(), cells, bounds))))
        .chain(() -> store.takenNumbers(t, command.rows().stream().map(TakeoverEntry::licenceNo).toList()))
        .invoke(taken -> requireClean(TakeoverChecks.taken(command.rows(), taken)))
        .chain(() -> store.takenPremises(t, command.countyCode(), command.rows().stream().map(TakeoverEntry::address).toList()))
        .invoke(occupied -> requireClean(TakeoverChecks.occupied(occupied)))
        .map(ignored -> prepare(t, command))
        .call(p -> engine.fire(t, Move.of(LicenceFlows.TAKEOVER, p.takeover(), TakeoverAction.PROPOSE)
            .noting(Note.because(command.reason()))))
        .call(p -> store.insertRows(t, p.takeover().id(), p.rows()))
        .call(p -> enterSubjects(t, p.takeover()))
        .chain(p -> view(t, p.takeover().id()));
  }

  /** Staff who are holders in the batch take no step on it; the proposer would be one of them already. */
  private Uni<Void> enterSubjects(Tx t, LicenceTakeover takeover) {
    return store.subjects(t, takeover.id()).chain(subjects -> {
      subjects.stream()
          .filter(s -> new TakeoverCase(Set.of(s.personId())).isOneOf(t.acting()))
          .findFirst()
          .ifPresent(own -> {
            throw Problem.invalid("rows[" + own.ordinal() + "].identityNumber", FieldReason.OWN_IN_BATCH);
          });
      return Multi.createFrom().iterable(subjects)
          .onItem().transformToUniAndConcatenate(s ->
              participants.enter(t, takeover, LicenceFlows.TAKEOVER.name(), s.personId(), ParticipantStore.SUBJECT))
          .collect().last();
    });
  }

  private Uni<TakeoverCase> known(Tx t, UUID takeoverId) {
    return store.subjects(t, takeoverId)
        .map(subjects -> new TakeoverCase(subjects.stream().map(TakeoverStore.Subject::personId).collect(Collectors.toSet())));
  }

  private static void requireClean(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  private Prepared prepare(Tx t, ProposeTakeover command) {
    List<byte[]> leaves = new ArrayList<>();
    JsonArray rows = new JsonArray();
    for (TakeoverEntry entry : command.rows()) {
      String digest = entry.identityNumber() == null ? null
          : HexFormat.of().formatHex(crypto.blindIndex(entry.identityNumber().toUpperCase(java.util.Locale.ROOT)));
      leaves.add(entry.content(digest).leaf());
      rows.add(json(entry, digest, rows.size()));
    }
    var batch = new LicenceTakeover.Batch(Ids.next(), command.countyCode(), leaves.size(), MerkleRoot.of(leaves), command.reason());
    return new Prepared(LicenceTakeover.propose(batch, t.acting().name(), clock.instant()), rows);
  }

  private static JsonObject json(TakeoverEntry e, String identityDigest, int ordinal) {
    return new JsonObject().put("ordinal", ordinal).put("licence_no", e.licenceNo()).put("holder_name", e.holderName())
        .put("shop_name", e.shopName()).put("identity_digest", identityDigest).put("county_code", e.countyCode())
        .put("cell_code", e.cellCode()).put("address", e.address()).put("holder_nature", e.holderNature().name())
        .put("format", e.format()).put("market_type", e.marketType()).put("scale", e.scale())
        .put("valid_from", e.validFrom().toString()).put("valid_to", e.validTo().toString());
  }

  public Uni<TakeoverView> confirm(UUID takeoverId, int version, String reason) {
    return tx.act(LicencePermissions.CONFIRM_TAKEOVER, t -> locked(t, takeoverId, version)
        .call(b -> known(t, takeoverId).chain(c -> engine.fire(t, close(t, b, TakeoverAction.CONFIRM, reason).given(c))))
        .call(b -> licences.issuingBureau(t, b.unitCode())
            .chain(bureau -> store.insertLicences(t, takeoverId, bureau)))
        .call(() -> store.raiseNumbers(t, takeoverId))
        .chain(() -> view(t, takeoverId)));
  }

  public Uni<TakeoverView> reject(UUID takeoverId, int version, String reason) {
    return tx.act(LicencePermissions.CONFIRM_TAKEOVER, t -> locked(t, takeoverId, version)
        .call(b -> known(t, takeoverId).chain(c -> engine.fire(t, close(t, b, TakeoverAction.REJECT, reason).given(c))))
        .chain(() -> view(t, takeoverId)));
  }

  private Uni<LicenceTakeover> locked(Tx t, UUID takeoverId, int version) {
    return store.lock(t, takeoverId)
        .invoke(batch -> {
          if (batch.version() != version) {
            throw Problem.of(PlatformProblem.STALE_VERSION).with("version", batch.version());
          }
        });
  }

  private static Move<TakeoverState, TakeoverAction, TakeoverCase> close(Tx t, LicenceTakeover batch, TakeoverAction action, String reason) {
    return Move.of(LicenceFlows.TAKEOVER, batch, action)
        .noting(Note.because(reason))
        .changing(() -> batch.closedBy(t.acting().name()));
  }

  private Uni<TakeoverView> view(Tx t, UUID takeoverId) {
    return store.requireRow(t, takeoverId)
        .chain(row -> views(t, List.of(row)))
        .map(List::getFirst)
        .chain(view -> store.overfullCells(t, takeoverId).map(view::warning));
  }

  private Uni<List<TakeoverView>> views(Tx t, List<TakeoverRow> rows) {
    return engine.allowed(t, LicenceFlows.TAKEOVER, rows.stream().map(TakeoverService::position).toList())
        .map(actions -> IntStream.range(0, rows.size())
            .mapToObj(i -> new TakeoverView(rows.get(i), actions.get(i), null))
            .toList());
  }

  private static Position<TakeoverState> position(TakeoverRow row) {
    return new Position<>(row.takeoverId(), row.state(), row.countyCode());
  }
}
