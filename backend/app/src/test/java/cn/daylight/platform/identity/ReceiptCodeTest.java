package cn.daylight.platform.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final BigInteger GREATEST = BigInteger.TWO.pow(130).subtract(BigInteger.ONE);

  @Test
  void writesTheBoundsAndKnownValues() {
    assertEquals("0000-0000-0000-0000-0000-0000-000", ReceiptCode.ofBits(BigInteger.ZERO).grouped());
    assertEquals("0000-0000-0000-0000-0000-0000-161", ReceiptCode.ofBits(BigInteger.valueOf(38)).grouped());
    assertEquals("0000-0000-0000-0000-0000-0000-14U", ReceiptCode.ofBits(BigInteger.valueOf(36)).grouped());
    assertTrue(ReceiptCode.ofBits(GREATEST).grouped().startsWith("ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZ"));
    assertThrows(IllegalArgumentException.class, () -> ReceiptCode.ofBits(GREATEST.add(BigInteger.ONE)));
    assertThrows(IllegalArgumentException.class, () -> ReceiptCode.ofBits(BigInteger.ONE.negate()));
  }

  @Test
  void digestIsTheOneOfItsSymbols() throws Exception {
    byte[] expected = java.security.MessageDigest.getInstance("SHA-256").digest("0".repeat(26).getBytes());
    assertArrayEquals(expected, ReceiptCode.ofBits(BigInteger.ZERO).digest());
    assertEquals(64, HexFormat.of().formatHex(ReceiptCode.draw(new SecureRandom()).digest()).length());
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"0", "0000-0000-0000-0000-0000-0000-00", "0000-0000-0000-0000-0000-0000-001",
      "0000-0000-0000-0000-0000-0000-0000", "000U-0000-0000-0000-0000-0000-000", "----"})
  void refusesWhatIsNoCode(String text) {
    assertTrue(ReceiptCode.parse(text).isEmpty());
    assertFalse(ReceiptCode.isValid(text));
  }

  @Test
  void doesNotShowItself() {
    ReceiptCode code = ReceiptCode.draw(new SecureRandom());
    assertFalse(code.toString().contains(code.grouped().substring(0, 4)));
  }

  @Test
  void readsWhatPeopleType() {
    Samples.each(random -> {
      ReceiptCode code = any(random);
      String typed = mistyped(random, code.grouped());
      assertEquals(code, ReceiptCode.parse(typed).orElseThrow(() -> new AssertionError(typed)));
      assertArrayEquals(code.digest(), ReceiptCode.parse(typed).orElseThrow().digest());
    });
  }

  /** Other case, look-alike letters, other or no hyphens, blanks: what happens between paper and screen. */
  private static String mistyped(Random random, String grouped) {
    StringBuilder typed = new StringBuilder();
    for (char c : grouped.toCharArray()) {
      String forms = switch (c) {
        case '0' -> "0oO０";
        case '1' -> "1iIlL";
        case '-' -> "- –—－\u3000";
        default -> "" + c + Character.toLowerCase(c);
      };
      typed.append(forms.charAt(random.nextInt(forms.length())));
    }
    return random.nextBoolean() ? " " + typed + "\n" : typed.toString().replace("-", "");
  }

  @Test
  void everyWrongSymbolIsCaught() {
    Samples.each(random -> {
      String plain = any(random).grouped().replace("-", "");
      assertFalse(ReceiptCode.isValid(Samples.oneWrong(random, plain, 0, 26, ALPHABET)), plain);
      assertFalse(ReceiptCode.isValid(Samples.oneWrong(random, plain, 26, 27, ALPHABET + "*~$=U")), plain);
    });
  }

  @Test
  void everySwapOfNeighboursIsCaught() {
    Samples.each(random -> {
      String plain = any(random).grouped().replace("-", "");
      int at = random.nextInt(25);
      String swapped = plain.substring(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.substring(at + 2);
      assertEquals(swapped.equals(plain), ReceiptCode.isValid(swapped), plain + " → " + swapped);
    });
  }

  private static ReceiptCode any(Random random) {
    return ReceiptCode.ofBits(new BigInteger(130, random));
  }
}
