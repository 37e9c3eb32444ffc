package cn.daylight.platform.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Organisation code (组织机构代码, GB 11714-1997): eight digits or letters and a check symbol, nine in all, without
 * the hyphen that is printed before the last one. Since 2015 it lives on inside the {@link CreditCode}.
 *
 * @param value nine symbols in upper case, check symbol verified
 */
public record OrganisationCode(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9A-Z]{8}[0-9X]");
  private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  /** @throws IllegalArgumentException when the form or the check symbol is wrong */
  public OrganisationCode {
    if (value == null || !FORM.matcher(value).matches() || value.charAt(8) != checkSymbol(value.substring(0, 8))) {
      throw new IllegalArgumentException("not an organisation code");
    }
  }

  /** Reads what people write: lower case, blanks around it, the printed hyphen. Empty when it is not such a code. */
  public static Optional<OrganisationCode> parse(String text) {
    String plain = Texts.upper(text).replaceFirst("-(?=.$)", "");
    return isValid(plain) ? Optional.of(new OrganisationCode(plain)) : Optional.empty();
  }

  /** Whether the nine symbols, in upper case and without a hyphen, are a code with the right check symbol. */
  public static boolean isValid(String text) {
    return text != null && FORM.matcher(text).matches() && text.charAt(8) == checkSymbol(text.substring(0, 8));
  }

  /** Check symbol of a body of eight symbols 0–9, A–Z. */
  static char checkSymbol(String body) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += Character.digit(body.charAt(i), 36) * WEIGHTS[i];
    }
    return "0X987654321".charAt(sum % 11);
  }

  @Override
  public String toString() {
    return value;
  }
}
