package cn.daylight.monopoly.licence;

import cn.daylight.monopoly.licence.LicenceRows.LicenceRow;
import cn.daylight.platform.page.Page;
import cn.daylight.platform.tx.Transactions;
import cn.daylight.platform.tx.Visit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Licences: lists, one, its certificate, and the public look-up (行政许可法 §40). */
@ApplicationScoped
class LicenceService {

  private final Transactions tx;
  private final LicenceStore store;
  private final CertificatePrinter printer;

  LicenceService(Transactions tx, LicenceStore store, CertificatePrinter printer) {
    this.tx = tx;
    this.store = store;
    this.printer = printer;
  }

  Uni<Page<LicenceRow>> list(String q, Page.Request page) {
    return tx.act(LicencePermissions.READ_LICENCE, t -> store.list(t, q, page))
        .map(rows -> Page.of(rows, page, LicenceRow::licenceNo));
  }

  Uni<LicenceRow> get(UUID licenceId) {
    return tx.act(LicencePermissions.READ_LICENCE, t -> store.require(t, licenceId));
  }

  /** Printed after the transaction: making a page is slow work and needs no database. */
  Uni<byte[]> certificate(UUID licenceId) {
    return get(licenceId).chain(printer::print);
  }

  Uni<LicenceRow> lookUp(String licenceNo) {
    return tx.visit(Visit.lookingUp(licenceNo), t -> store.requireByNumber(t, licenceNo));
  }
}
