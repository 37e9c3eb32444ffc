package cn.daylight.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Layout cells of one's own, so that no other test's holders or applications stand in them. */
public final class Cells {

  private static final AtomicInteger NEXT = OfThisRun.one("cell", () -> new AtomicInteger(99_999));

  private Cells() {
  }

  /** A cell of the county on a main street without a limit in number. */
  public static String unlimited(String county) {
    return of(county, "DISTANCE", null);
  }

  /** @param capacity greatest number of outlets; null with the mode DISTANCE */
  public static String of(String county, String mode, Integer capacity) {
    String code = county + NEXT.getAndDecrement();
    try (Connection connection = TestStack.owner();
         PreparedStatement insert = connection.prepareStatement("insert into monopoly.layout_cell values (?, ?, '测试网格', 'MAIN_STREET', ?, ?)")) {
      insert.setString(1, code);
      insert.setString(2, county);
      insert.setString(3, mode);
      insert.setObject(4, capacity);
      insert.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return code;
  }
}
