package cn.daylight.platform.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A TrueType font whose ideographs keep their own characters in a PDF.
 *
 * <p>Chinese fonts draw 里 (U+91CC) and the radical ⾥ (U+2FA5) with one glyph. The PDF library notes, for each glyph,
 * the smallest character it stands for: then whoever searches or copies the certificate gets the radical, and finds
 * nothing. So the radicals are taken out of the font's character map where an ideograph has the same glyph, and are
 * replaced by it in the text.
 */
final class ChineseFont {

  private static final int FIRST_RADICAL = 0x2E80;
  private static final int LAST_RADICAL = 0x2FDF;
  private static final int FIRST_IDEOGRAPH = 0x3400;
  private static final int LAST_CHARACTER = 0x3FFFF;
  private static final int TABLE_ENTRY = 16;
  private static final int FIRST_TABLE_ENTRY = 12;
  private static final int CMAP = 0x636D6170;

  private final byte[] ttf;
  private final Map<Integer, Integer> ideographOfRadical;

  private ChineseFont(byte[] ttf, Map<Integer, Integer> ideographOfRadical) {
    this.ttf = ttf;
    this.ideographOfRadical = ideographOfRadical;
  }

  /**
   * @param ttf a TrueType font with a Unicode character map
   * @throws IOException when it is none
   */
  static ChineseFont of(byte[] ttf) throws IOException {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(ttf))) {
      CmapLookup characters = font.getUnicodeCmapLookup();
      Map<Integer, Integer> ideographOfGlyph = new HashMap<>();
      for (int c = LAST_CHARACTER; c >= FIRST_IDEOGRAPH; c--) {
        ideographOfGlyph.put(characters.getGlyphId(c), c);
      }
      ideographOfGlyph.remove(0);
      Map<Integer, Integer> replaced = new HashMap<>();
      for (int radical = FIRST_RADICAL; radical <= LAST_RADICAL; radical++) {
        Integer ideograph = ideographOfGlyph.get(characters.getGlyphId(radical));
        if (ideograph != null) {
          replaced.put(radical, ideograph);
        }
      }
      return new ChineseFont(withCharacterMap(ttf, characterMap(characters, replaced)), replaced);
    }
  }

  /** The font as changed. */
  byte[] ttf() {
    return ttf;
  }

  /** The ideograph that looks the same as the radical; any other character as it is. */
  int replaced(int character) {
    return ideographOfRadical.getOrDefault(character, character);
  }

  /** Table cmap with one subtable of format 12 (groups of consecutive characters and glyphs). */
  private static byte[] characterMap(CmapLookup characters, Map<Integer, Integer> without) {
    List<int[]> groups = new ArrayList<>();
    int[] last = {-2, -2, -2};
    for (int c = 0; c <= LAST_CHARACTER; c++) {
      int glyph = without.containsKey(c) ? 0 : characters.getGlyphId(c);
      if (glyph == 0) {
        continue;
      }
      if (c == last[1] + 1 && glyph == last[2] + c - last[0]) {
        last[1] = c;
      } else {
        last = new int[] {c, c, glyph};
        groups.add(last);
      }
    }
    int length = 16 + 12 * groups.size();
    ByteBuffer table = ByteBuffer.allocate(12 + length);
    table.putShort((short) 0).putShort((short) 1).putShort((short) 3).putShort((short) 10).putInt(12);
    table.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(groups.size());
    groups.forEach(group -> Arrays.stream(group).forEach(table::putInt));
    return table.array();
  }

  /** The font with that table at its end and the directory pointing there. Nobody verifies the old checksum. */
  private static byte[] withCharacterMap(byte[] ttf, byte[] characterMap) throws IOException {
    int start = (ttf.length + 3) & ~3;
    ByteBuffer font = ByteBuffer.wrap(Arrays.copyOf(ttf, start + characterMap.length));
    font.put(start, characterMap);
    int tables = font.getShort(4);
    for (int entry = FIRST_TABLE_ENTRY; entry < FIRST_TABLE_ENTRY + tables * TABLE_ENTRY; entry += TABLE_ENTRY) {
      if (font.getInt(entry) == CMAP) {
        font.putInt(entry + 8, start).putInt(entry + 12, characterMap.length);
        return font.array();
      }
    }
    throw new IOException("a font without a character map");
  }
}
