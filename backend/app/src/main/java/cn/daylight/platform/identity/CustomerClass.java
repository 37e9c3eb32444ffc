package cn.daylight.platform.identity;

import java.util.Optional;

/**
 * Customer class of a retailer, for example {@code CZ1}: market, format and scale (中烟销网[2008]52号). It stands on the
 * certificate and decides which terms of supply apply.
 */
public record CustomerClass(Market market, Format format, Scale scale) {

  /** Where the shop is. The name is the letter of the code. */
  public enum Market {
    C("城镇"), X("乡村");

    private final String label;

    Market(String label) {
      this.label = label;
    }

    /** The Chinese term, as printed on the certificate. */
    public String label() {
      return label;
    }
  }

  /** What kind of shop it is. The name is the letter of the code. */
  public enum Format {
    Z("食杂店"), B("便利店"), S("超市"), N("商场"), Y("烟酒店"), F("娱乐服务"), Q("其他");

    private final String label;

    Format(String label) {
      this.label = label;
    }

    /** The Chinese term, as printed on the certificate. */
    public String label() {
      return label;
    }
  }

  /** How large its business is. The digit of the code is 1, 2 or 3. */
  public enum Scale {
    LARGE("大"), MEDIUM("中"), SMALL("小");

    private final String label;

    Scale(String label) {
      this.label = label;
    }

    /** The Chinese term, as printed on the certificate. */
    public String label() {
      return label;
    }

    char digit() {
      return (char) ('1' + ordinal());
    }
  }

  public CustomerClass {
    if (market == null || format == null || scale == null) {
      throw new IllegalArgumentException("a customer class has three parts");
    }
  }

  /**
   * @param market letter C or X
   * @param format letter Z, B, S, N, Y, F or Q
   * @param scale  digit 1, 2 or 3
   * @throws IllegalArgumentException for any other letter or digit
   */
  public static CustomerClass of(String market, String format, String scale) {
    return parse(market + format + scale)
        .orElseThrow(() -> new IllegalArgumentException("no customer class " + market + format + scale));
  }

  /** Reads the three characters in either case. Empty when they are no customer class. */
  public static Optional<CustomerClass> parse(String text) {
    String plain = Texts.upper(text);
    if (!isValid(plain)) {
      return Optional.empty();
    }
    return Optional.of(new CustomerClass(Market.valueOf(plain.substring(0, 1)), Format.valueOf(plain.substring(1, 2)),
        Scale.values()[plain.charAt(2) - '1']));
  }

  /** Whether the text is a customer class in upper case. */
  public static boolean isValid(String text) {
    return text != null && text.matches("[CX][ZBSNYFQ][123]");
  }

  /** The three characters, for example {@code CZ1}. */
  public String code() {
    return market.name() + format.name() + scale.digit();
  }

  /** In words, for example {@code 城镇 · 食杂店 · 大}. */
  public String label() {
    return market.label() + " · " + format.label() + " · " + scale.label();
  }

  @Override
  public String toString() {
    return code();
  }
}
