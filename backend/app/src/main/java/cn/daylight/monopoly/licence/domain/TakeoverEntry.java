package cn.daylight.monopoly.licence.domain;

import cn.daylight.platform.audit.Canonical;
import java.time.LocalDate;

/** One existing holder of a batch, as the county hands him over. */
public record TakeoverEntry(String licenceNo, String shopName, String holderName, String identityNumber, String countyCode,
                     String cellCode, String address, HolderNature holderNature, String format, String marketType,
                     String scale, LocalDate validFrom, LocalDate validTo) {

  /** @param identityDigest blind index of the identity number, hex, or null: the number itself is not kept */
  public Canonical content(String identityDigest) {
    return Canonical.v1().field("monopoly.licence-takeover-row/1").field(licenceNo).field(shopName).field(holderName)
        .field(identityDigest).field(countyCode).field(cellCode).field(address).field(holderNature).field(format)
        .field(marketType).field(scale).field(validFrom).field(validTo);
  }
}
