package cn.daylight.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.testing.Api;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** A client that goes away is no event for the operator. */
@QuarkusTest
class ResetResourceTest {

  @TestHTTPResource("/")
  URL root;

  @Test
  void aResetConnectionLeavesNoWarning() throws IOException {
    List<String> told = new CopyOnWriteArrayList<>();
    Handler listener = new Handler() {
      @Override
      public void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
          told.add(entry.getLoggerName() + " " + entry.getLevel() + " " + entry.getMessage() + " " + entry.getThrown());
        }
      }

      @Override
      public void flush() {
        // nothing is kept back
      }

      @Override
      public void close() {
        // nothing is open
      }
    };
    Logger everything = Logger.getLogger("");
    everything.addHandler(listener);
    try {
      for (String request : List.of("POST /api/v1/monopoly/public/licence-application-queries HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
          "GET /api/v1/monopoly/public/counties HTTP/1.1\r\nHost: x\r\n\r\n", "GET /api", "")) {
        for (int i = 0; i < 5; i++) {
          reset(request);
        }
      }
      // answered after the others were seen to
      for (int i = 0; i < 20; i++) {
        Api.get(Api.anonymous(), "/platform/client-config").then().statusCode(200);
      }
    } finally {
      everything.removeHandler(listener);
    }
    assertEquals(List.of(), told.stream().distinct().toList());
  }

  private void reset(String request) throws IOException {
    Socket socket = new Socket(root.getHost(), root.getPort());
    socket.setSoLinger(true, 0);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    socket.close();
  }
}
