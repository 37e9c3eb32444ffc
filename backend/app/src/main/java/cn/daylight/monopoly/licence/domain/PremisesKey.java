package cn.daylight.monopoly.licence.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One premises, however its address is typed: full-width and half-width forms, letter case and blanks make no difference.
 * The same as {@code monopoly.premises_key}, by which the database keeps one premises to one licence.
 */
public final class PremisesKey {

  private static final Pattern BLANKS = Pattern.compile("\\s");
  private static final Pattern LOWER = Pattern.compile("[a-z]+");

  private PremisesKey() {
  }

  public static String of(String address) {
    String plain = BLANKS.matcher(Normalizer.normalize(address, Normalizer.Form.NFKC)).replaceAll("");
    return LOWER.matcher(plain).replaceAll(m -> m.group().toUpperCase(Locale.ROOT));
  }
}
