package cn.daylight.platform.web;

import java.text.Normalizer;
import java.util.Set;

/**
 * The one form in which texts enter: without blanks around them, composed (NFC), and without characters that nobody
 * sees. Two names that look alike must be alike, and a printout, a log or a search must not be steered by what cannot
 * be read: bidi controls turn a line round, zero-width characters split a word, a lone surrogate is no text at all.
 */
final class PlainText {

  /** Letters and marks that show nothing, though Unicode counts them neither as controls nor as format characters. */
  private static final Set<Integer> SHOWING_NOTHING =
      Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

  private PlainText() {
  }

  /**
   * @param lines whether line feeds and tabs may stand within
   * @return the text as it is kept, perhaps empty; null when it holds what must not be there
   */
  static String of(String given, boolean lines) {
    int from = 0;
    int to = given.length();
    while (from < to && isBlank(given.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(given.charAt(to - 1))) {
      to--;
    }
    String text = given.substring(from, to);
    return text.codePoints().allMatch(c -> isVisible(c) || lines && (c == '\n' || c == '\t'))
        ? Normalizer.normalize(text, Normalizer.Form.NFC) : null;
  }

  /** Every space of Unicode: also the ideographic (U+3000) and the one that does not break (U+00A0). */
  private static boolean isBlank(char c) {
    return Character.isSpaceChar(c) || c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean isVisible(int c) {
    boolean noncharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    return !noncharacter && !SHOWING_NOTHING.contains(c) && switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }
}
