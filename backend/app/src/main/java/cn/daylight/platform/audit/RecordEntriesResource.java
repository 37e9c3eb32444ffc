package cn.daylight.platform.audit;

import cn.daylight.platform.ClockProducer;
import cn.daylight.platform.audit.RecordStore.EntryCriteria;
import cn.daylight.platform.audit.RecordStore.EntryRow;
import cn.daylight.platform.page.Page;
import gen.platform.api.RecordEntriesApi;
import gen.platform.model.ActorKind;
import gen.platform.model.RecordEntry;
import gen.platform.model.RecordEntryPage;
import gen.platform.model.RecordOutcome;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The record, read by supervision within its scope. */
class RecordEntriesResource implements RecordEntriesApi {

  private final RecordService record;

  RecordEntriesResource(RecordService record) {
    this.record = record;
  }

  @Override
  @PermissionsAllowed(RecordService.READ)
  public Uni<RecordEntryPage> listRecordEntries(String flow, UUID objectId, RecordOutcome outcome, String cursor, Integer limit) {
    EntryCriteria criteria = new EntryCriteria(flow, objectId, outcome == null ? null : outcome.name());
    return record.list(criteria, Page.Request.of(cursor, limit))
        .map(page -> new RecordEntryPage()
            .items(page.items().stream().map(RecordEntriesResource::entry).toList())
            .nextCursor(page.nextCursor()));
  }

  private static RecordEntry entry(EntryRow r) {
    return new RecordEntry()
        .entryId(r.entryId()).at(r.at().atZone(ClockProducer.CHINA).toOffsetDateTime()).flow(r.flow())
        .objectId(r.objectId()).action(r.action()).outcome(RecordOutcome.valueOf(r.outcome())).fromState(r.fromState())
        .toState(r.toState()).actorKind(ActorKind.valueOf(r.actorKind())).actorName(r.actorName())
        .onBehalfOfName(r.onBehalfOfName()).postCode(r.postCode()).unitCode(r.unitCode()).reason(r.reason())
        .problem(r.problem()).leaf(r.leaf());
  }
}
