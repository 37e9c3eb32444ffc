package cn.daylight.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** The form in which texts are kept. */
class PlainTextTest {

  @Test
  void whatPeopleWriteStaysAsItIs() {
    for (String text : new String[] {"林晓雯", "㐂、𠮷野家（𪚥）", "Ａ１－ｂ", "é ü", "🚬", "葛󠄀", "①㎡", "…—“”"}) {
      assertEquals(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC), PlainText.of(text, false), text);
    }
  }

  @Test
  void blanksGoFromBothEndsOnly() {
    assertEquals("甲　乙", PlainText.of("\u3000\u00a0\t\r\n 甲　乙 \u2003", false));
    assertEquals("", PlainText.of("\u3000 \u00a0", false));
  }

  @Test
  void linesAreKeptWhereTheyMayStand() {
    assertEquals("一\n\t二", PlainText.of("一\n\t二\n", true));
    assertNull(PlainText.of("一\n二", false));
    assertNull(PlainText.of("一\r\n二", true), "one way to end a line");
  }
}
