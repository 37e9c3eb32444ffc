package cn.daylight.platform.tx;

import cn.daylight.platform.identity.ReceiptCode;

/**
 * What a visitor without an account may see in one transaction; null members see nothing.
 *
 * @param name          the name the record keeps for his acts
 * @param unitCode      county whose rows this use case must read or write on his behalf
 * @param receipt       his receipt code: his own application. The database hashes it itself, so that a digest read from a
 *                      row opens nothing
 * @param licenceNo     one licence, looked up by its number
 */
public record Visit(String name, String unitCode, ReceiptCode receipt, String licenceNo) {

  public static Visit toCounty(String countyCode) {
    return new Visit("", countyCode, null, null);
  }

  public static Visit withReceipt(ReceiptCode receipt) {
    return new Visit("", null, receipt, null);
  }

  public static Visit lookingUp(String licenceNo) {
    return new Visit("", null, null, licenceNo);
  }

  public Visit as(String visitorName, String countyCode) {
    return new Visit(visitorName, countyCode, receipt, licenceNo);
  }
}
