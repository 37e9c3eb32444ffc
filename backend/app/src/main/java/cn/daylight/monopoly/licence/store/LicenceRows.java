package cn.daylight.monopoly.licence.store;

import cn.daylight.monopoly.licence.domain.HolderNature;
import cn.daylight.monopoly.licence.domain.LicenceState;
import cn.daylight.monopoly.licence.domain.TakeoverAction;
import cn.daylight.monopoly.licence.domain.TakeoverState;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Shapes in which licences and take-over batches leave the service. */
public final class LicenceRows {

  private LicenceRows() {
  }

  /** A licence as shown to staff. */
  public record LicenceRow(UUID licenceId, String licenceNo, String shopName, String holderName, String countyCode,
                    String countyName, String cellCode, String cellName, LicenceState state, String marketType,
                    String format, String scale, LocalDate validFrom, LocalDate validTo, int version, String address,
                    HolderNature holderNature, String issuedBy, LocalDate issuedOn, UUID applicationId) {

    /** Market, format and scale, as printed on the certificate: CZ1 (中烟销网〔2008〕52号). */
    public String customerClass() {
      return marketType + format + scale;
    }
  }

  /** A batch of existing holders. */
  public record TakeoverRow(UUID takeoverId, int version, TakeoverState state, String countyCode, int rowCount, byte[] rowsRoot,
                     String proposedByName, Instant proposedAt, String confirmedByName, String reason) {
  }

  /** A cell over its limit: {@code others} stand in it without the batch, {@code added} are the batch's. */
  public record OverfullCell(String cellCode, String cellName, int capacity, int others, int added) {
  }

  /**
   * A batch, and what the asking person may do with it.
   *
   * @param overfull cells that it takes over their limit; null where that was not looked up (in lists)
   */
  public record TakeoverView(TakeoverRow row, List<TakeoverAction> allowedActions, List<OverfullCell> overfull) {

    public TakeoverView warning(List<OverfullCell> cells) {
      return new TakeoverView(row, allowedActions, cells);
    }
  }
}
