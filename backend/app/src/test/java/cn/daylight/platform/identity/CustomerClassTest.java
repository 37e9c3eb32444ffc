package cn.daylight.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daylight.platform.identity.CustomerClass.Format;
import cn.daylight.platform.identity.CustomerClass.Market;
import cn.daylight.platform.identity.CustomerClass.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerClassTest {

  @Test
  void readsAndWritesTheThreeCharacters() {
    assertEquals(new CustomerClass(Market.C, Format.Z, Scale.LARGE), CustomerClass.of("C", "Z", "1"));
    assertEquals("XB1", CustomerClass.of("X", "B", "1").code());
    assertEquals("城镇 · 食杂店 · 大", CustomerClass.parse("cz1").orElseThrow().label());
  }

  @Test
  void everyCombinationComesBack() {
    for (Market market : Market.values()) {
      for (Format format : Format.values()) {
        for (Scale scale : Scale.values()) {
          CustomerClass one = new CustomerClass(market, format, scale);
          assertTrue(CustomerClass.isValid(one.code()));
          assertEquals(one, CustomerClass.parse(one.code()).orElseThrow());
        }
      }
    }
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"CZ", "CZ4", "CZ0", "AZ1", "CA1", "CZ11", "ZC1"})
  void refusesWhatIsNoClass(String text) {
    assertFalse(CustomerClass.isValid(text));
    assertTrue(CustomerClass.parse(text).isEmpty());
  }

  @Test
  void refusesMissingParts() {
    assertThrows(IllegalArgumentException.class, () -> CustomerClass.of("C", null, "1"));
    assertThrows(IllegalArgumentException.class, () -> new CustomerClass(Market.C, null, Scale.SMALL));
  }
}
