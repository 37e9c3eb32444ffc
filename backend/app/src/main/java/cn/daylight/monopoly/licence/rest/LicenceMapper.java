package cn.daylight.monopoly.licence.rest;

import cn.daylight.monopoly.licence.domain.TakeoverEntry;
import cn.daylight.monopoly.licence.service.TakeoverService;
import cn.daylight.monopoly.licence.store.LicenceRows;

import cn.daylight.monopoly.licence.store.LicenceRows.TakeoverView;
import gen.monopoly.model.HolderNature;
import gen.monopoly.model.Licence;
import gen.monopoly.model.LicenceRow;
import gen.monopoly.model.LicenceState;
import gen.monopoly.model.LicenceTakeover;
import gen.monopoly.model.OverfullCell;
import gen.monopoly.model.ProposeLicenceTakeover;
import gen.monopoly.model.PublicLicence;
import gen.monopoly.model.LicenceTakeoverAction;
import gen.monopoly.model.TakeoverRow;
import gen.monopoly.model.LicenceTakeoverState;
import java.util.HexFormat;

/** Rows of licences and take-over batches to and from the contract's shapes. */
public final class LicenceMapper {

  private LicenceMapper() {
  }

  public static LicenceRow row(LicenceRows.LicenceRow r) {
    return new LicenceRow()
        .licenceId(r.licenceId()).licenceNo(r.licenceNo()).shopName(r.shopName()).holderName(r.holderName())
        .countyCode(r.countyCode()).countyName(r.countyName()).cellCode(r.cellCode()).cellName(r.cellName())
        .state(LicenceState.valueOf(r.state().name())).customerClass(r.customerClass()).validFrom(r.validFrom())
        .validTo(r.validTo()).version(r.version());
  }

  public static Licence detail(LicenceRows.LicenceRow r) {
    return new Licence()
        .licenceId(r.licenceId()).licenceNo(r.licenceNo()).shopName(r.shopName()).holderName(r.holderName())
        .countyCode(r.countyCode()).countyName(r.countyName()).cellCode(r.cellCode()).cellName(r.cellName())
        .state(LicenceState.valueOf(r.state().name())).customerClass(r.customerClass()).validFrom(r.validFrom())
        .validTo(r.validTo()).version(r.version()).address(r.address())
        .holderNature(HolderNature.valueOf(r.holderNature().name())).issuedBy(r.issuedBy()).issuedOn(r.issuedOn())
        .applicationId(r.applicationId());
  }

  public static PublicLicence shownToAll(LicenceRows.LicenceRow r) {
    return new PublicLicence()
        .licenceNo(r.licenceNo()).shopName(r.shopName()).holderName(surnameOnly(r.holderName())).address(r.address())
        .countyName(r.countyName()).issuedBy(r.issuedBy()).state(LicenceState.valueOf(r.state().name()))
        .validFrom(r.validFrom()).validTo(r.validTo()).customerClass(r.customerClass());
  }

  /** 方晓明 → 方**: the first character stays, each other becomes a star. */
  public static String surnameOnly(String name) {
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
  }

  public static LicenceTakeover takeover(TakeoverView v) {
    LicenceRows.TakeoverRow r = v.row();
    return new LicenceTakeover()
        .takeoverId(r.takeoverId()).version(r.version()).state(LicenceTakeoverState.valueOf(r.state().name()))
        .countyCode(r.countyCode()).rowCount(r.rowCount()).rowsRoot(HexFormat.of().formatHex(r.rowsRoot()))
        .proposedByName(r.proposedByName()).proposedAt(ApplicationMapper.time(r.proposedAt()))
        .confirmedByName(r.confirmedByName()).reason(r.reason())
        .allowedActions(v.allowedActions().stream().map(a -> LicenceTakeoverAction.valueOf(a.name())).toList())
        .overfullCells(v.overfull() == null ? null : v.overfull().stream().map(LicenceMapper::overfull).toList());
  }

  private static OverfullCell overfull(LicenceRows.OverfullCell c) {
    return new OverfullCell().cellCode(c.cellCode()).cellName(c.cellName()).capacity(c.capacity()).holders(c.others()).added(c.added());
  }

  public static TakeoverService.ProposeTakeover command(ProposeLicenceTakeover body) {
    return new TakeoverService.ProposeTakeover(body.getReason(), body.getRows().stream().map(LicenceMapper::entry).toList());
  }

  private static TakeoverEntry entry(TakeoverRow r) {
    return new TakeoverEntry(r.getLicenceNo(), r.getShopName(), r.getHolderName(), r.getIdentityNumber(), r.getCountyCode(),
        r.getCellCode(), r.getAddress(), cn.daylight.monopoly.licence.domain.HolderNature.valueOf(r.getHolderNature().name()),
        r.getFormat().toString(), r.getMarketType().toString(), r.getScale().toString(), r.getValidFrom(), r.getValidTo());
  }
}
