package cn.daylight.monopoly.licence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.testing.Api;
import cn.daylight.testing.Applications;
import cn.daylight.testing.Applications.Filed;
import cn.daylight.testing.Cast;
import cn.daylight.testing.Cells;
import cn.daylight.testing.Sql;
import cn.daylight.testing.TestStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 许可证号 and 受理序号: no gaps, and an end. Each test has a county to itself, in which nobody else is licensed. */
@QuarkusTest
class LicenceNumbersResourceTest {

  @Test
  void noGaps() {
    String county = "330110";
    Cast.county(county);
    String cell = Cells.of(county, "QUOTA", 50);
    for (int i = 0; i < 3; i++) {
      Map<String, Object> declaration = Applications.declaration(county);
      declaration.put("cellCode", cell);
      Applications.onwards(Applications.file(declaration), "GRANTED");
    }
    assertEquals("1,2,3", Sql.one("select string_agg(accept_seq::text, ',' order by accept_seq) from monopoly.licence_application where cell_code = '" + cell + "'"));
    assertEquals("330110100001,330110100002,330110100003", Sql.one("select string_agg(licence_no, ',' order by licence_no) from monopoly.licence where county_code = '330110'"));
  }

  @Test
  void aSeriesThatIsUsedUp() throws SQLException {
    String county = "330111";
    Cast.county(county);
    Filed filed = Applications.at("REVIEWED", county);
    try (Connection owner = TestStack.owner(); Statement statement = owner.createStatement()) {
      statement.execute("insert into platform.number_series values ('licence:3301111', 99999)");
    }
    Response refused = Applications.act(filed, "approver", "grants");
    assertEquals(409, refused.statusCode());
    assertEquals("/problems/monopoly/licence-numbers-used-up", Api.problem(refused));
    assertEquals("REVIEWED", filed.state());
  }
}
