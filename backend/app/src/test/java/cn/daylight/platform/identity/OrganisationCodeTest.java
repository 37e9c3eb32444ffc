package cn.daylight.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  @Test
  void acceptsTheVector() {
    assertTrue(OrganisationCode.isValid("D2143569X"));
    assertEquals("D2143569X", OrganisationCode.parse("d2143569-x").orElseThrow().value());
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"D21435690", "D2143569", "D2143569XX", "D2143569x", "D-2143569X", "D2143569-X"})
  void refusesWhatIsNoCode(String text) {
    assertFalse(OrganisationCode.isValid(text));
    assertThrows(IllegalArgumentException.class, () -> new OrganisationCode(text));
  }

  @Test
  void anyWrongCheckSymbolIsCaught() {
    Samples.each(random -> {
      String body = Samples.text(random, ALPHABET, 8);
      String code = body + OrganisationCode.checkSymbol(body);
      assertTrue(OrganisationCode.isValid(code), code);
      String wrong = Samples.oneWrong(random, code, 8, 9, "0123456789X");
      assertFalse(OrganisationCode.isValid(wrong), code + " → " + wrong);
    });
  }

  @Test
  void anyWrongDigitIsCaught() {
    Samples.each(random -> {
      String body = Samples.text(random, "0123456789", 8);
      String wrong = Samples.oneWrong(random, body + OrganisationCode.checkSymbol(body), 0, 8, "0123456789");
      assertFalse(OrganisationCode.isValid(wrong), body + " → " + wrong);
    });
  }
}
