package cn.daylight.platform.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.daylight.platform.problem.Problem;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  @Test
  void theExtraRowBecomesTheCursorAndNothingElse() {
    Page.Request two = Page.Request.of(null, 2);
    assertEquals(3, two.fetch());
    Page<String> page = Page.of(List.of("a", "b", "c"), two, key -> key);
    assertEquals(List.of("a", "b"), page.items());
    assertEquals("b", Page.Request.of(page.nextCursor(), 2).after());
  }

  @Test
  void theLastPageHasNoCursor() {
    assertNull(Page.of(List.of("a", "b"), Page.Request.of(null, 2), key -> key).nextCursor());
    assertNull(Page.of(List.<String>of(), Page.Request.of(null, 2), key -> key).nextCursor());
  }

  @Test
  void twentyIsTheCustom() {
    assertEquals(20, Page.Request.of(null, null).limit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "not base64!", "Jw", "", "AAAA"})
  void aCursorThatIsNoneOfOursNamesItsField(String cursor) {
    Problem problem = assertThrows(Problem.class, () -> Page.Request.of(cursor, 20));
    assertEquals("cursor", problem.errors().getFirst().path());
  }

  @Test
  void aCursorOfAnotherListIsNoId() {
    String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString("330102100001".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    assertThrows(Problem.class, () -> Page.Request.of(cursor, 20).afterId());
  }
}
