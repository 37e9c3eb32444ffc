package cn.daylight.platform.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Number of a retail licence (烟草专卖零售许可证号): county division (6 digits), nature of the holder (1 individual
 * business, 2 enterprise or other organisation), serial within both (5 digits, from 00001). It has no check digit and
 * stays the same on renewal.
 *
 * @param value 12 digits
 */
public record LicenceNumber(String value) {

  /** Greatest serial of one county and nature. */
  public static final int MAX_SERIAL = 99_999;

  private static final Pattern FORM = Pattern.compile("\\d{6}[12](?!00000)\\d{5}");
  private static final Pattern DIVISION = Pattern.compile("\\d{6}");

  /** @throws IllegalArgumentException when the text is not such a number */
  public LicenceNumber {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a licence number");
    }
  }

  /**
   * @param divisionCode six digits, GB/T 2260
   * @param natureDigit  1 or 2
   * @param serial       1..{@value #MAX_SERIAL}
   * @throws IllegalArgumentException outside these bounds
   */
  public static LicenceNumber of(String divisionCode, int natureDigit, int serial) {
    if (divisionCode == null || !DIVISION.matcher(divisionCode).matches() || natureDigit < 1 || natureDigit > 2
        || serial < 1 || serial > MAX_SERIAL) {
      throw new IllegalArgumentException("no licence number for " + divisionCode + ", " + natureDigit + ", " + serial);
    }
    int digits = natureDigit * (MAX_SERIAL + 1) + serial;
    return new LicenceNumber(divisionCode + digits);
  }

  /** Reads what people write: full-width digits, blanks around or between. Empty when it is not such a number. */
  public static Optional<LicenceNumber> parse(String text) {
    String plain = Texts.upper(text).replace(" ", "");
    return isValid(plain) ? Optional.of(new LicenceNumber(plain)) : Optional.empty();
  }

  /** Whether the text is 12 digits in the form above. */
  public static boolean isValid(String text) {
    return text != null && FORM.matcher(text).matches();
  }

  public String divisionCode() {
    return value.substring(0, 6);
  }

  /** 1 individual business, 2 enterprise or other organisation. */
  public int natureDigit() {
    return value.charAt(6) - '0';
  }

  public int serial() {
    return Integer.parseInt(value, 7, 12, 10);
  }

  @Override
  public String toString() {
    return value;
  }
}
