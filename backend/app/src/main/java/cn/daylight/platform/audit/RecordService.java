package cn.daylight.platform.audit;

import cn.daylight.platform.audit.RecordStore.EntryCriteria;
import cn.daylight.platform.audit.RecordStore.EntryRow;
import cn.daylight.platform.page.Page;
import cn.daylight.platform.tx.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reading the record. */
@ApplicationScoped
class RecordService {

  static final String READ = "platform.record:read";

  private final Transactions tx;
  private final RecordStore store;

  RecordService(Transactions tx, RecordStore store) {
    this.tx = tx;
    this.store = store;
  }

  Uni<Page<EntryRow>> list(EntryCriteria criteria, Page.Request page) {
    return tx.act(READ, t -> store.list(t, criteria, page))
        .map(rows -> Page.of(rows, page, r -> r.entryId().toString()));
  }
}
