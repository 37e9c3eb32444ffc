package cn.daylight.platform.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.platform.rule.domain.RuleBounds;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBoundsTest {

  @ParameterizedTest
  @CsvSource({"metre, 0, true", "metre, 10000, true", "metre, 10001, false", "metre, -1, false", "wd, 0, false", "wd, 1, true", "wd, 366, true", "wd, 367, false",
      "wd, 5.5, false", "wd, 5.0, true", "d, 3660, true", "d, 3661, false", "hour, 8760, true", "month, 240, true", "month, 241, false", "year, 50, true", "year, 51, false",
      "count, 100000, true", "count, 1E+5, true", "count, 1E+999999, false", "wd, 1E-999999, false", "sheep, 1, false"})
  void aValueIsWholeAndWithinItsUnitsBounds(String unit, BigDecimal value, boolean sane) {
    assertEquals(sane, RuleBounds.isSane(unit, value));
  }
}
