package cn.daylight.platform.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Unified social credit code (统一社会信用代码, GB 32100-2015): registering authority (1), category (1), division (6),
 * organisation code (9) and a check symbol, 18 in all, from 31 symbols without I, O, S, V and Z.
 *
 * @param value 18 symbols in upper case, outer check symbol verified
 */
public record CreditCode(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Pattern FORM =
      Pattern.compile("[0-9A-HJ-NP-RTUWXY]{2}\\d{6}[0-9A-HJ-NP-RTUWXY]{9}[0-9A-HJ-NP-RTUWXY]");
  private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

  /** @throws IllegalArgumentException when the form or the check symbol is wrong */
  public CreditCode {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a credit code");
    }
  }

  /** Reads what people write: lower case, full-width symbols, blanks around. Empty when it is not such a code. */
  public static Optional<CreditCode> parse(String text) {
    String plain = Texts.upper(text);
    return isValid(plain) ? Optional.of(new CreditCode(plain)) : Optional.empty();
  }

  /** Whether the 18 symbols, in upper case, are a code with the right outer check symbol. */
  public static boolean isValid(String text) {
    return text != null && FORM.matcher(text).matches() && text.charAt(17) == checkSymbol(text.substring(0, 17));
  }

  /** Check symbol of a body of 17 symbols of the alphabet. */
  static char checkSymbol(String body) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += ALPHABET.indexOf(body.charAt(i)) * WEIGHTS[i];
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /**
   * The organisation code inside, empty when its own check symbol (GB 11714) is wrong. Codes given in the first years
   * after 2015 break the inner check now and then, so this is a ground to warn, not to refuse.
   */
  public Optional<OrganisationCode> organisationCode() {
    return OrganisationCode.parse(value.substring(8, 17));
  }

  @Override
  public String toString() {
    return value;
  }
}
