package cn.daylight.platform.crypto;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals confidential columns (AES-256-GCM, algorithm id in front, place of the value as associated data, so that a
 * ciphertext moved to another row or column does not open) and gives blind indexes for exact search (HMAC-SHA-256).
 * Both keys are derived by HKDF from one installation key of 32 bytes.
 */
@Singleton
public class FieldCrypto {

  private static final byte AES_256_GCM = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKey sealKey;
  private final SecretKey indexKey;

  FieldCrypto(@ConfigProperty(name = "daylight.field-key") String base64Key) throws GeneralSecurityException {
    byte[] root = Base64.getDecoder().decode(base64Key);
    if (root.length != 32) {
      throw new IllegalArgumentException("daylight.field-key must be 32 bytes in Base64");
    }
    this.sealKey = derive(root, "daylight seal v1", "AES");
    this.indexKey = derive(root, "daylight blind index v1", "HmacSHA256");
  }

  private static SecretKey derive(byte[] root, String info, String algorithm) throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, HKDFParameterSpec.ofExtract()
        .addIKM(root).thenExpand(info.getBytes(StandardCharsets.UTF_8), 32));
  }

  /** @param place {@code table|column|row}: the only place where the value opens again */
  public byte[] seal(String place, byte[] clear) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] body = cipher(Cipher.ENCRYPT_MODE, nonce, place, clear);
    byte[] sealed = new byte[1 + NONCE_BYTES + body.length];
    sealed[0] = AES_256_GCM;
    System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
    System.arraycopy(body, 0, sealed, 1 + NONCE_BYTES, body.length);
    return sealed;
  }

  /** @throws IllegalStateException when the value was altered, moved, or sealed with another key */
  public byte[] open(String place, byte[] sealed) {
    if (sealed.length < 1 + NONCE_BYTES || sealed[0] != AES_256_GCM) {
      throw new IllegalStateException("sealed value of unknown form at " + place);
    }
    byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
    return cipher(Cipher.DECRYPT_MODE, nonce, place, Arrays.copyOfRange(sealed, 1 + NONCE_BYTES, sealed.length));
  }

  /** The same text gives the same index under this installation's key; the text cannot be had back from it. */
  public byte[] blindIndex(String text) {
    return mac(text.getBytes(StandardCharsets.UTF_8));
  }

  /** HMAC-SHA-256 under the index key. */
  public byte[] mac(byte[] bytes) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(indexKey);
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] cipher(int mode, byte[] nonce, String place, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, sealKey, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealed value does not open at " + place, e);
    }
  }
}
