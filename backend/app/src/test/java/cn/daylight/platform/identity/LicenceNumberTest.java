package cn.daylight.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenceNumberTest {

  @Test
  void isPutTogetherFromItsParts() {
    assertEquals("330102100001", LicenceNumber.of("330102", 1, 1).value());
    assertEquals("330203299999", LicenceNumber.of("330203", 2, 99_999).value());
  }

  @Test
  void refusesPartsOutsideTheirBounds() {
    assertThrows(IllegalArgumentException.class, () -> LicenceNumber.of("3301", 1, 1));
    assertThrows(IllegalArgumentException.class, () -> LicenceNumber.of(null, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> LicenceNumber.of("330102", 0, 1));
    assertThrows(IllegalArgumentException.class, () -> LicenceNumber.of("330102", 3, 1));
    assertThrows(IllegalArgumentException.class, () -> LicenceNumber.of("330102", 1, 0));
    assertThrows(IllegalArgumentException.class, () -> LicenceNumber.of("330102", 1, 100_000));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"33010210000", "3301021000011", "330102300001", "330102100000", "33010210000A", " 330102100001"})
  void refusesWhatIsNoNumber(String text) {
    assertFalse(LicenceNumber.isValid(text));
    assertThrows(IllegalArgumentException.class, () -> new LicenceNumber(text));
  }

  @Test
  void readsWhatPeopleType() {
    assertEquals("330102100001", LicenceNumber.parse("330102 1 00001").orElseThrow().value());
    assertEquals("330102100001", LicenceNumber.parse("３３０１０２１００００１").orElseThrow().value());
    assertTrue(LicenceNumber.parse("330102-100001").isEmpty());
  }

  @Test
  void givesBackItsParts() {
    Samples.each(random -> {
      String division = Samples.text(random, "0123456789", 6);
      int nature = random.nextInt(1, 3);
      int serial = random.nextInt(1, 100_000);
      LicenceNumber number = LicenceNumber.of(division, nature, serial);
      assertEquals(division, number.divisionCode());
      assertEquals(nature, number.natureDigit());
      assertEquals(serial, number.serial());
      assertEquals(number, LicenceNumber.parse(number.value()).orElseThrow());
    });
  }
}
