package cn.daylight.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @ParameterizedTest
  @ValueSource(strings = {"91350100M000100Y43", "91330100123456789K"})
  void acceptsTheVectors(String code) {
    assertTrue(CreditCode.isValid(code));
    assertEquals(code, new CreditCode(code).value());
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {
      "91350100M000100Y44", "91330100123456789L",                        // check symbol
      "91350100M000100Y4", "91350100M000100Y433", "91350100M0001OOY43",  // form
      "9135010AM000100Y43", "91350100I000100Y43"})                       // letter in the division, letter I
  void refusesWhatIsNoCode(String text) {
    assertFalse(CreditCode.isValid(text));
    assertThrows(IllegalArgumentException.class, () -> new CreditCode(text));
  }

  @Test
  void readsWhatPeopleType() {
    assertEquals("91350100M000100Y43", CreditCode.parse(" 91350100m000100y43").orElseThrow().value());
    assertTrue(CreditCode.parse(null).isEmpty());
  }

  @Test
  void warnsOfAWrongInnerCode() {
    assertEquals("M000100Y4", new CreditCode("91350100M000100Y43").organisationCode().orElseThrow().value());
    assertTrue(new CreditCode("91330100123456789K").organisationCode().isEmpty());
  }

  @Test
  void anyCodeIsAcceptedAndAnyWrongSymbolIsNot() {
    Samples.each(random -> {
      String body = Samples.text(random, ALPHABET, 2) + Samples.text(random, "0123456789", 6)
          + Samples.text(random, ALPHABET, 9);
      String code = body + CreditCode.checkSymbol(body);
      assertTrue(CreditCode.isValid(code), code);
      String wrong = Samples.oneWrong(random, code, 0, 18, ALPHABET);
      assertFalse(CreditCode.isValid(wrong), code + " → " + wrong);
    });
  }
}
