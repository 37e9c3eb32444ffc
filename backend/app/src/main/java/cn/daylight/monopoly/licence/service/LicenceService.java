package cn.daylight.monopoly.licence.service;

import cn.daylight.monopoly.licence.domain.LicencePermissions;
import cn.daylight.monopoly.licence.store.LicenceStore;

import cn.daylight.monopoly.licence.store.LicenceRows.LicenceRow;
import cn.daylight.platform.page.Page;
import cn.daylight.platform.tx.Transactions;
import cn.daylight.platform.tx.Visit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Licences: lists, one, its certificate, and the public look-up (行政许可法 §40). */
@ApplicationScoped
public class LicenceService {

  private final Transactions tx;
  private final LicenceStore store;
  private final CertificatePrinter printer;

  LicenceService(Transactions tx, LicenceStore store, CertificatePrinter printer) {
    this.tx = tx;
    this.store = store;
    this.printer = printer;
  }

  public Uni<Page<LicenceRow>> list(String q, Page.Request page) {
    return tx.act(LicencePermissions.READ_LICENCE, t -> store.list(t, q, page))
        .map(rows -> Page.of(rows, page, LicenceRow::licenceNo));
  }

  public Uni<LicenceRow> get(UUID licenceId) {
    return tx.act(LicencePermissions.READ_LICENCE, t -> store.require(t, licenceId));
  }

  /** Printed after the transaction: making a page is slow work and needs no database. */
  public Uni<byte[]> certificate(UUID licenceId) {
    return get(licenceId).chain(printer::print);
  }

  public Uni<LicenceRow> lookUp(String licenceNo) {
    return tx.visit(Visit.lookingUp(licenceNo), t -> store.requireByNumber(t, licenceNo));
  }
}
