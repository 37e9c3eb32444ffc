package cn.daylight.platform.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Citizen identity number (公民身份号码, GB 11643-1999): six digits of the division where it was given, eight of the
 * birth date, three of a sequence (odd: male), one check symbol.
 *
 * <p>The division is not compared with today's table: divisions are abolished and numbers stay, so an unknown prefix
 * would be no ground for refusal. {@link #toString()} is the masked form, so that no log line gives the number away.
 */
public final class IdentityNumber {

  private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_SYMBOLS = "10X98765432";
  private static final int MASKED_FROM = 6;
  private static final int MASKED_TO = 16;

  private final String value;

  private IdentityNumber(String value) {
    this.value = value;
  }

  /**
   * @param text  18 characters; a lower-case x, full-width digits and blanks around are accepted
   * @param today the day on which the number is judged: nobody is born later
   * @throws IllegalArgumentException when the form, the birth date or the check symbol is wrong; the message does not
   *                                  repeat the text
   */
  public static IdentityNumber of(String text, LocalDate today) {
    return parse(text, today).orElseThrow(() -> new IllegalArgumentException("not an identity number"));
  }

  /** Like {@link #of}, empty instead of an error. */
  public static Optional<IdentityNumber> parse(String text, LocalDate today) {
    String plain = Texts.upper(text);
    return isValid(plain, today) ? Optional.of(new IdentityNumber(plain)) : Optional.empty();
  }

  /** Whether the 18 characters, with an upper-case X, are a number that can exist on that day. */
  public static boolean isValid(String text, LocalDate today) {
    return text != null && FORM.matcher(text).matches()
        && text.charAt(17) == checkSymbol(text.substring(0, 17))
        && birthDate(text).filter(born -> !born.isAfter(today)).isPresent();
  }

  /** Check symbol of a body of 17 digits. */
  static char checkSymbol(String body) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECK_SYMBOLS.charAt(sum % 11);
  }

  private static Optional<LocalDate> birthDate(String text) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(text, 6, 10, 10), Integer.parseInt(text, 10, 12, 10),
          Integer.parseInt(text, 12, 14, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The number itself, 18 characters. Confidential: to be sealed before it is stored, never logged. */
  public String value() {
    return value;
  }

  /** Division code at the time the number was given; it may have been abolished since. */
  public String divisionCode() {
    return value.substring(0, 6);
  }

  public LocalDate birthDate() {
    return birthDate(value).orElseThrow();
  }

  public boolean isMale() {
    return (value.charAt(16) - '0') % 2 == 1;
  }

  /**
   * What a screen shows: the first six and the last two characters, {@code 330102**********18}. That is enough to tell
   * two cards apart at the counter. Four trailing characters, as often seen, would leave a reader who knows the age to
   * within a month about three candidates; birth date and sequence stay hidden here.
   */
  public String masked() {
    return value.substring(0, MASKED_FROM) + "*".repeat(MASKED_TO - MASKED_FROM) + value.substring(MASKED_TO);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IdentityNumber that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return masked();
  }
}
