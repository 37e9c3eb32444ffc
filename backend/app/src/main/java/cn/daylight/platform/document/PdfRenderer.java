package cn.daylight.platform.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRRuntimeException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Sets HTML as PDF. Families {@code Noto Serif SC} and {@code Noto Sans SC} in the weights found in the font folder;
 * the glyphs used are embedded. Nothing outside the given text is ever loaded: pictures are data URIs.
 *
 * <p>Blocking, about 40 ms a page after the first: call it on a worker thread. Any number of threads may share one.
 */
public final class PdfRenderer {

  private static final Pattern FONT_FILE = Pattern.compile("Noto(Serif|Sans)SC_([1-9]00)\\w+\\.ttf");

  static {
    // times of each step at INFO are of no use to an operator
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
  }

  private final List<Font> fonts;

  private record Font(String family, int weight, ChineseFont font) {
  }

  /**
   * Reads the fonts, once.
   *
   * @param fontFolder folder with {@code NotoSerifSC_*.ttf} and {@code NotoSansSC_*.ttf}
   * @throws IllegalStateException when one of the two families is not there
   */
  public PdfRenderer(Path fontFolder) {
    List<Font> found = new ArrayList<>();
    try (Stream<Path> files = Files.isDirectory(fontFolder) ? Files.list(fontFolder) : Stream.empty()) {
      for (Path file : files.sorted().toList()) {
        read(file).ifPresent(found::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (found.stream().map(Font::family).distinct().count() < 2) {
      throw new IllegalStateException("DAYLIGHT_FONTS_DIR names no folder with NotoSerifSC_*.ttf and NotoSansSC_*.ttf");
    }
    this.fonts = List.copyOf(found);
  }

  private static Optional<Font> read(Path file) throws IOException {
    Matcher name = FONT_FILE.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return Optional.empty();
    }
    return Optional.of(new Font("Noto " + name.group(1) + " SC", Integer.parseInt(name.group(2)),
        ChineseFont.of(Files.readAllBytes(file))));
  }

  /**
   * @param html well-formed XHTML with its styles inside; characters that XML does not allow must be gone already
   * @return the PDF; the same text, fonts and version of this program give the same bytes, because it carries no date
   *         and its id is made of the text
   * @throws IllegalArgumentException when the text is not well-formed
   */
  public byte[] render(String html) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    for (Font font : fonts) {
      builder.useFont(() -> new ByteArrayInputStream(font.font().ttf()), font.family(), font.weight(), FontStyle.NORMAL, true);
    }
    for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> uri != null && uri.startsWith("data:"), priority);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(200_000);
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Daylight");
    builder.withHtmlContent(withoutRadicals(html), null);
    builder.toStream(bytes);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFKeepOpen();
      write(renderer.getPdfDocument(), html, bytes);
    } catch (XRRuntimeException e) {
      throw new IllegalArgumentException("the page cannot be set", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private String withoutRadicals(String html) {
    ChineseFont any = fonts.getFirst().font();
    return html.codePoints().map(any::replaced)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  private static void write(PDDocument document, String html, ByteArrayOutputStream bytes) throws IOException {
    document.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
    document.getDocumentInformation().getCOSObject().removeItem(COSName.MOD_DATE);
    document.setDocumentId(idOf(html));
    document.save(bytes);
  }

  private static long idOf(String html) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(html.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
