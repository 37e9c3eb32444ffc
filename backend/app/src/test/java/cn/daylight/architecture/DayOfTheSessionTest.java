package cn.daylight.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No SQL of ours asks for the session's day: between midnight in China and midnight in UTC it is yesterday, and what a
 * deadline or a period rests on would be wrong for eight hours of every day.
 */
class DayOfTheSessionTest {

  private static final Pattern OF_THE_SESSION =
      Pattern.compile("\\bcurrent_" + "date\\b|\\blocal" + "timestamp\\b|\\bnow\\(\\)\\s*::\\s*(date|timestamp\\b(?!tz))", Pattern.CASE_INSENSITIVE);

  @Test
  void noSqlAsksForTheDayOfItsSession() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      List<Path> read = files.filter(f -> f.toString().matches(".*\\.(sql|java)")).toList();
      assertFalse(read.isEmpty());
      assertEquals(List.of(), read.stream().filter(f -> asks(text(f))).toList());
    }
  }

  @Test
  void aBadSampleIsFound() {
    assertEquals(List.of(true, true, true, true, false, false), Stream.of("select CURRENT_" + "DATE", "x < local" + "timestamp", "now()::" + "date",
        "now() :: " + "timestamp", "(now() at time zone 'Asia/Shanghai')::date", "now()::timestamptz").map(DayOfTheSessionTest::asks).toList());
  }

  private static boolean asks(String text) {
    return OF_THE_SESSION.matcher(text).find();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }
}
