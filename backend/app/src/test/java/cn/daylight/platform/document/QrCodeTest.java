package cn.daylight.platform.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8420/licences/330102102345", "1", "烟草专卖零售许可证 330102102345"})
  void isReadBackAsTheText(String text) throws Exception {
    String uri = QrCode.pngDataUri(text);
    byte[] png = Base64.getDecoder().decode(uri.substring("data:image/png;base64,".length()));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int side = image.getWidth();
    int[] pixels = image.getRGB(0, 0, side, side, null, 0, side);
    BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    assertEquals(text, new QRCodeReader().decode(bitmap).getText());
    assertEquals(uri, QrCode.pngDataUri(text), "the same text, the same picture");
  }

  @Test
  void refusesWhatNoCodeHolds() {
    assertThrows(IllegalArgumentException.class, () -> QrCode.pngDataUri(""));
    assertThrows(IllegalArgumentException.class, () -> QrCode.pngDataUri("字".repeat(3_000)));
  }
}
