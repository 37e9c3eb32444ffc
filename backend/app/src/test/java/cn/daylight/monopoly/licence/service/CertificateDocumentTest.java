package cn.daylight.monopoly.licence.service;

import cn.daylight.monopoly.licence.domain.HolderNature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daylight.platform.document.PdfRenderer;
import cn.daylight.platform.identity.CustomerClass;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateDocumentTest {

  private static final CertificateDocument DOCUMENT = new CertificateDocument(template());
  private static PdfRenderer renderer;

  @BeforeAll
  static void readFonts() {
    String folder = System.getenv("DAYLIGHT_FONTS_DIR");
    assertTrue(folder != null && Files.isDirectory(Path.of(folder)),
        "DAYLIGHT_FONTS_DIR must name the folder with the fonts: ./daylight test sets it");
    renderer = new PdfRenderer(Path.of(folder));
  }

  @Test
  void saysEverythingOnOnePageWithItsFontsInside() throws IOException {
    byte[] pdf = print("ordinary", view("邻里便利店", "林晓雯", "杭州市上城区清波街道定安路社区定安路86号", false));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = textOf(document);
      for (String part : List.of("烟草专卖零售许可证", "330102102345", "邻里便利店", "林晓雯",
          "杭州市上城区清波街道定安路社区定安路86号", "个体工商户", "CZ1", "城镇·食杂店·大", "卷烟、雪茄烟",
          "浙江省烟草公司杭州市公司", "2026年11月23日", "2031年11月22日", "杭州市上城区烟草专卖局", "扫码核验",
          "不得向未成年人出售烟草制品")) {
        assertTrue(text.contains(part), part + " is missing in " + text);
      }
      assertFalse(text.contains("样张"));
      assertEquals(1, document.getNumberOfPages());
      assertEquals(842, document.getPage(0).getMediaBox().getWidth(), 1, "A4 landscape");
      assertFontsEmbedded(document);
    }
  }

  @Test
  void keepsTheLongestNamesOnThePage() throws IOException {
    String shop = "浙江省杭州市上城区清波街道定安路社区邻里便民生活服务连锁便利超市有限责任公司第一百二十三分公司望江门外大街与复兴路交叉口东北侧地铁站出入口便利店（自动命名测试）";
    String holder = "阿卜杜热合曼·买买提吐尔逊·艾合买提江·阿布都克里木·玉素甫·伊斯马伊力·热合曼江·买";
    String address = "浙江省杭州市上城区清波街道定安路社区" + "望江门外大街与复兴路交叉口东北侧约五十米处临街商铺".repeat(7) + "一楼101室";
    byte[] pdf = print("longest", view(shop.substring(0, 80), holder, address, true));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = textOf(document);
      assertTrue(text.contains(shop.substring(0, 80)) && text.contains(holder) && text.contains(address), text);
      assertTrue(text.contains("不具有法律效力"), "a specimen says so");
      assertFactsEndAboveDuties(document);
      assertEquals(1, document.getNumberOfPages());
    }
  }

  @ParameterizedTest
  @CsvSource({"60, 26, 14", "26, 26, 48", "80, 4, 16", "4, 50, 46", "27, 27, 47", "80, 50, 60", "60, 50, 200"})
  void setsEveryMixtureOfLengths(int shop, int holder, int address) throws IOException {
    CertificateView view = view("店".repeat(shop), "名".repeat(holder), "W".repeat(address), false);
    try (PDDocument document = Loader.loadPDF(renderer.render(DOCUMENT.html(view)))) {
      assertEquals(1, document.getNumberOfPages());
      assertFactsEndAboveDuties(document);
    }
  }

  @Test
  void printsAnyNameAsItIs() throws IOException {
    String name = "<b>老王</b> & \"Söhne\" {licenceNo} \u0000\u000b" + "W".repeat(40);
    try (PDDocument document = Loader.loadPDF(print("odd", view(name, "O'Neil", "路<1>号", false)))) {
      assertTrue(textOf(document).contains("<b>老王</b>&\"Söhne\"{licenceNo}" + "W".repeat(40)), textOf(document));
      assertEquals(1, document.getNumberOfPages());
    }
  }

  @Test
  void isTheSameToTheByte() {
    CertificateView view = view("邻里便利店", "林晓雯", "定安路86号", false);
    assertArrayEquals(renderer.render(DOCUMENT.html(view)), renderer.render(DOCUMENT.html(view)));
  }

  private static void assertFontsEmbedded(PDDocument document) throws IOException {
    int fonts = 0;
    for (COSName name : document.getPage(0).getResources().getFontNames()) {
      var font = document.getPage(0).getResources().getFont(name);
      assertTrue(font.isEmbedded(), font.getName());
      assertTrue(font.getName().contains("Noto"), font.getName());
      fonts++;
    }
    assertTrue(fonts >= 3, "serif, serif bold, sans");
  }

  private static void assertFactsEndAboveDuties(PDDocument document) throws IOException {
    float facts = bottomOf(document, "有效期限");
    float duties = bottomOf(document, "持证须知");
    assertTrue(facts < duties - 22, facts + " is too near to " + duties);
  }

  /** Text without blanks and line ends, so that wrapped lines read on. */
  private static String textOf(PDDocument document) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(false);
    return stripper.getText(document).replaceAll("\\s", "");
  }

  /** Distance of a text's base line from the top of the page, in points. */
  private static float bottomOf(PDDocument document, String wanted) throws IOException {
    float[] y = {Float.NaN};
    new PDFTextStripper() {
      @Override
      protected void writeString(String text, List<TextPosition> positions) {
        if (text.contains(wanted)) {
          y[0] = positions.getFirst().getYDirAdj();
        }
      }
    }.getText(document);
    return y[0];
  }

  /** Leaves a copy under target/ to look at. */
  private static byte[] print(String name, CertificateView view) throws IOException {
    byte[] pdf = renderer.render(DOCUMENT.html(view));
    Files.write(Files.createDirectories(Path.of("target", "certificates")).resolve(name + ".pdf"), pdf);
    return pdf;
  }

  private static CertificateView view(String shop, String holder, String address, boolean specimen) {
    return new CertificateView("330102102345", shop, holder, address, HolderNature.INDIVIDUAL,
        CustomerClass.of("C", "Z", "1"), "浙江省烟草公司杭州市公司", LocalDate.of(2026, 11, 23), LocalDate.of(2031, 11, 22),
        "杭州市上城区烟草专卖局", LocalDate.of(2026, 11, 23), "http://localhost:8420/licences/330102102345", specimen);
  }

  private static Template template() {
    try (InputStream in = CertificateDocumentTest.class.getResourceAsStream("/templates/monopoly/licence-certificate.html")) {
      Engine engine = Engine.builder().addDefaults().addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML))).build();
      return engine.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), Variant.forContentType(Variant.TEXT_HTML));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
