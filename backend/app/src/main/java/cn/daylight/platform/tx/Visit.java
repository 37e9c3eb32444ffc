package cn.daylight.platform.tx;

/**
 * What a visitor without an account may see in one transaction; null members see nothing.
 *
 * @param name          the name the record keeps for his acts
 * @param unitCode      county whose rows this use case must read or write on his behalf
 * @param receiptDigest hex digest of his receipt code: his own application
 * @param licenceNo     one licence, looked up by its number
 */
public record Visit(String name, String unitCode, String receiptDigest, String licenceNo) {

  public static Visit toCounty(String countyCode) {
    return new Visit("", countyCode, null, null);
  }

  public static Visit withReceipt(String receiptDigest) {
    return new Visit("", null, receiptDigest, null);
  }

  public static Visit lookingUp(String licenceNo) {
    return new Visit("", null, null, licenceNo);
  }

  public Visit as(String visitorName, String countyCode) {
    return new Visit(visitorName, countyCode, receiptDigest, licenceNo);
  }
}
