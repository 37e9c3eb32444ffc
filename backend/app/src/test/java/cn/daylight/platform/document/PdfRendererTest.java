package cn.daylight.platform.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfRendererTest {

  private static PdfRenderer renderer;

  @BeforeAll
  static void readFonts() {
    String folder = System.getenv("DAYLIGHT_FONTS_DIR");
    assertTrue(folder != null && Files.isDirectory(Path.of(folder)),
        "DAYLIGHT_FONTS_DIR must name the folder with the fonts: ./daylight test sets it");
    renderer = new PdfRenderer(Path.of(folder));
  }

  /** Every ideograph that shares its glyph with a radical comes out as itself, and a radical typed in as the ideograph. */
  @Test
  void ideographsAreNotTurnedIntoRadicals() throws IOException {
    assertEquals("里人一二十工户食民门水龙里", text(page("里人一二十工户食民门水龙\u2FA5")));
    assertEquals("里人一二十工户食民门水龙", text(page("<b>里人一二十工户食民门水龙</b>")));
    assertEquals("里人一二十工户食民门水龙",
        text(page("<span style=\"font-family: 'Noto Sans SC'\">里人一二十工户食民门水龙</span>")));
  }

  @Test
  void carriesNoDateAndAnIdOfItsText() throws IOException {
    try (PDDocument document = Loader.loadPDF(renderer.render(page("甲")))) {
      assertNull(document.getDocumentInformation().getCreationDate());
    }
    assertTrue(Arrays.equals(renderer.render(page("甲")), renderer.render(page("甲"))));
    assertFalse(Arrays.equals(renderer.render(page("甲")), renderer.render(page("乙"))));
  }

  @Test
  void threadsMayShareIt() {
    Set<Integer> digests = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 8).parallel().forEach(i -> digests.add(Arrays.hashCode(renderer.render(page("一样的字")))));
    assertEquals(1, digests.size());
  }

  @Test
  void loadsNothingFromOutside() throws IOException {
    try (ServerSocket server = new ServerSocket(0)) {
      server.setSoTimeout(300);
      String outside = "http://localhost:" + server.getLocalPort();
      renderer.render(page("<img src='" + outside + "/a.png' alt=''/>").replace("</style>",
          "@import url('" + outside + "/b.css'); body { background-image: url('" + outside + "/c.png') }</style>"));
      assertThrows(SocketTimeoutException.class, server::accept, "nobody called");
    }
  }

  @Test
  void saysWhatFontsAreMissing(@TempDir Path empty) {
    assertThrows(IllegalStateException.class, () -> new PdfRenderer(empty));
    assertThrows(IllegalStateException.class, () -> new PdfRenderer(empty.resolve("nowhere")));
  }

  @Test
  void refusesWhatIsNotWellFormed() {
    assertThrows(IllegalArgumentException.class, () -> renderer.render("<html><body><p></body></html>"));
  }

  private static String page(String body) {
    return "<html lang='zh-CN'><head><title>页</title><meta name='description' content='页'/>"
        + "<style>body { font-family: 'Noto Serif SC' }</style></head><body>" + body + "</body></html>";
  }

  private static String text(String html) throws IOException {
    try (PDDocument document = Loader.loadPDF(renderer.render(html))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }
}
