package cn.daylight.platform.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** QR codes (GB/T 18284, ISO/IEC 18004), error correction level M: 15 % of the symbol may be soiled. */
public final class QrCode {

  /** Enough that a viewer which smooths enlarged images leaves the edges sharp. */
  private static final int PIXELS_PER_MODULE = 12;
  private static final int QUIET_MODULES = 2;

  private QrCode() {
  }

  /**
   * A square black and white picture with a quiet zone of two modules; the page around it must give two more.
   *
   * @param text 1..1000 characters, usually an address
   * @return PNG as {@code data:image/png;base64,…}; the same text gives the same picture
   * @throws IllegalArgumentException when the text is empty or too long for a QR code
   */
  public static String pngDataUri(String text) {
    try {
      Map<EncodeHintType, Object> hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M,
          EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, QUIET_MODULES);
      BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(modules));
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code can hold " + text.length() + " characters", e);
    }
  }

  private static byte[] png(BitMatrix modules) {
    int side = modules.getWidth() * PIXELS_PER_MODULE;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        boolean black = modules.get(x / PIXELS_PER_MODULE, y / PIXELS_PER_MODULE);
        image.setRGB(x, y, black ? 0 : 0xFFFFFF);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
