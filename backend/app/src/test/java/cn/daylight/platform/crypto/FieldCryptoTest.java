package cn.daylight.platform.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class FieldCryptoTest {

  private static final String PLACE = "monopoly.licence_application|identity_sealed|1";
  private static final byte[] CLEAR = "33010219800101001X".getBytes(StandardCharsets.UTF_8);

  private final FieldCrypto crypto = crypto((byte) 1);

  @Test
  void opensWhatItSealed() {
    assertArrayEquals(CLEAR, crypto.open(PLACE, crypto.seal(PLACE, CLEAR)));
  }

  @Test
  void theSameTextIsNeverSealedTheSameWay() {
    assertFalse(Arrays.equals(crypto.seal(PLACE, CLEAR), crypto.seal(PLACE, CLEAR)));
  }

  @Test
  void everyBitCounts() {
    byte[] sealed = crypto.seal(PLACE, CLEAR);
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] altered = sealed.clone();
      altered[bit / 8] ^= (byte) (1 << bit % 8);
      assertThrows(IllegalStateException.class, () -> crypto.open(PLACE, altered));
    }
  }

  @Test
  void aValueMovedToAnotherRowDoesNotOpen() {
    byte[] sealed = crypto.seal(PLACE, CLEAR);
    assertThrows(IllegalStateException.class, () -> crypto.open("monopoly.licence_application|identity_sealed|2", sealed));
  }

  @Test
  void anotherInstallationsKeyOpensNothing() {
    byte[] sealed = crypto.seal(PLACE, CLEAR);
    assertThrows(IllegalStateException.class, () -> crypto((byte) 2).open(PLACE, sealed));
    assertThrows(IllegalStateException.class, () -> crypto.open(PLACE, new byte[0]));
  }

  @Test
  void theBlindIndexDependsOnTextAndKeyOnly() {
    assertArrayEquals(crypto.blindIndex("a"), crypto((byte) 1).blindIndex("a"));
    assertFalse(Arrays.equals(crypto.blindIndex("a"), crypto.blindIndex("b")));
    assertFalse(Arrays.equals(crypto.blindIndex("a"), crypto((byte) 2).blindIndex("a")));
    assertEquals(32, crypto.blindIndex("a").length);
  }

  @Test
  void aKeyOfAnotherLengthIsRefused() {
    String tooShort = Base64.getEncoder().encodeToString(new byte[31]);
    assertThrows(IllegalArgumentException.class, () -> new FieldCrypto(tooShort));
  }

  private static FieldCrypto crypto(byte fill) {
    byte[] key = new byte[32];
    Arrays.fill(key, fill);
    try {
      return new FieldCrypto(Base64.getEncoder().encodeToString(key));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
