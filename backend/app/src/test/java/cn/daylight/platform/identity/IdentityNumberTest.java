package cn.daylight.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X", "330102198001010018", "330106197511234012"})
  void acceptsTheVectors(String number) {
    assertTrue(IdentityNumber.isValid(number, TODAY));
    assertEquals(number, IdentityNumber.of(number, TODAY).value());
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {
      "110105194912310021", "33010219800101001X", "330106197511234011",   // check symbol
      "33010219800101001", "3301021980010100188", "33010219800101O018",   // form
      "3301021980010１0018"})
  void refusesWhatIsNoNumber(String text) {
    assertFalse(IdentityNumber.isValid(text, TODAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"19800230", "19810229", "19801301", "19800001", "19800100", "19000229", "00000000"})
  void refusesBirthDatesThatNeverWere(String date) {
    String body = "330102" + date + "001";
    assertFalse(IdentityNumber.isValid(body + IdentityNumber.checkSymbol(body), TODAY));
  }

  @Test
  void judgesTheFutureByTheGivenDay() {
    String body = "33010220261123001";
    String number = body + IdentityNumber.checkSymbol(body);
    assertTrue(IdentityNumber.isValid(number, TODAY), "born today");
    assertFalse(IdentityNumber.isValid(number, TODAY.minusDays(1)), "born tomorrow");
  }

  @Test
  void readsWhatPeopleType() {
    assertEquals("11010519491231002X", IdentityNumber.of(" 11010519491231002x ", TODAY).value());
    assertEquals("11010519491231002X", IdentityNumber.of("１１０１０５１９４９１２３１００２Ｘ", TODAY).value());
    assertTrue(IdentityNumber.parse("1".repeat(5_000), TODAY).isEmpty());
  }

  @Test
  void givesItsParts() {
    IdentityNumber number = IdentityNumber.of("11010519491231002X", TODAY);
    assertEquals("110105", number.divisionCode());
    assertEquals(LocalDate.of(1949, 12, 31), number.birthDate());
    assertFalse(number.isMale());
    assertTrue(IdentityNumber.of("330102198001010018", TODAY).isMale());
  }

  @Test
  void neverShowsItselfWhole() {
    IdentityNumber number = IdentityNumber.of("330102198001010018", TODAY);
    assertEquals("330102**********18", number.masked());
    assertEquals(number.masked(), number.toString());
    var refused = assertThrows(IllegalArgumentException.class, () -> IdentityNumber.of("330102198001010019", TODAY));
    assertFalse(refused.getMessage().contains("1980"));
  }

  @Test
  void anyRealPersonIsAcceptedAndAnyWrongSymbolIsNot() {
    Samples.each(random -> {
      String number = any(random);
      assertTrue(IdentityNumber.isValid(number, TODAY), number);
      String wrong = Samples.oneWrong(random, number, 0, 17, "0123456789");
      assertFalse(IdentityNumber.isValid(wrong, TODAY), number + " → " + wrong);
      assertEquals(18, IdentityNumber.of(number, TODAY).masked().length());
      assertEquals(IdentityNumber.of(number, TODAY), IdentityNumber.of(number.toLowerCase(), TODAY));
    });
  }

  @Test
  void anySwapOfNeighboursIsCaught() {
    Samples.each(random -> {
      char[] symbols = any(random).toCharArray();
      int at = random.nextInt(16);
      if (symbols[at] != symbols[at + 1]) {
        char first = symbols[at];
        symbols[at] = symbols[at + 1];
        symbols[at + 1] = first;
        assertFalse(IdentityNumber.isValid(new String(symbols), TODAY), new String(symbols));
      }
    });
  }

  private static String any(Random random) {
    LocalDate born = TODAY.minusDays(random.nextInt(40_000));
    String body = Samples.text(random, "123456789", 1) + Samples.text(random, "0123456789", 5)
        + born.format(DateTimeFormatter.BASIC_ISO_DATE) + Samples.text(random, "0123456789", 3);
    return body + IdentityNumber.checkSymbol(body);
  }
}
