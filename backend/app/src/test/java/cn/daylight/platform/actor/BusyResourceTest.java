package cn.daylight.platform.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.testing.Api;
import cn.daylight.testing.Cast;
import cn.daylight.testing.TestStack;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who cannot be looked up just now is told to come back: he is neither a stranger (401) nor is the house on fire (500). */
@QuarkusTest
@TestProfile(BusyResourceTest.OneConnection.class)
class BusyResourceTest {

  /** A pool of one, and hardly any patience for it. */
  public static final class OneConnection implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.datasource.reactive.max-size", "1", "daylight.pool.wait-seconds", "1", "daylight.pool.max-wait-queue", "2");
    }
  }

  @Test
  void allAreToldToComeBackWhileTheDatabaseIsHeld() throws SQLException {
    for (int i = 0; i < 6; i++) {
      Cast.member("busy-" + i, "licence-clerk", "330102");
    }
    List<Response> answers;
    try (Connection holder = TestStack.owner(); Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      // the look-up of the first waits for this lock, the others for his connection, the last find the queue full
      statement.execute("lock table platform.person in access exclusive mode");
      List<CompletableFuture<Response>> calls = IntStream.range(0, 6).mapToObj(i -> CompletableFuture.supplyAsync(() -> me("busy-" + i))).toList();
      answers = calls.stream().map(CompletableFuture::join).toList();
      holder.rollback();
    }
    answers.forEach(answer -> {
      assertEquals(429, answer.statusCode(), answer.asString());
      assertEquals("/problems/platform/busy", Api.problem(answer));
      assertEquals("2", answer.header("Retry-After"));
    });
    assertEquals(200, me("busy-0").statusCode(), "afterwards all is as before");
  }

  private static Response me(String account) {
    return Api.get(Api.as(account, "licence-clerk"), "/platform/me");
  }
}
