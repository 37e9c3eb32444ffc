package cn.daylight.platform.identity;

import java.text.Normalizer;
import java.util.Locale;

/** How typed identifiers are read before they are checked. */
final class Texts {

  /** Nobody types more; a longer text is not worth normalising. */
  private static final int LONGEST = 100;

  private Texts() {
  }

  /**
   * The text without blanks around it, in half-width upper case (Chinese input methods give full-width digits); empty
   * for null and for texts longer than any identifier.
   */
  static String upper(String text) {
    if (text == null || text.length() > LONGEST) {
      return "";
    }
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
  }
}
