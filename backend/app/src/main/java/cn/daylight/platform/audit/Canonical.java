package cn.daylight.platform.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Canonical form v1 (docs/record-canonical-v1.md), frozen: a version byte 0x01, then each field in a fixed order as
 * a four-byte big-endian length and UTF-8 bytes; a missing field is length −1 without bytes. The database builds the
 * record's form by the same rules; the published vectors bind both.
 */
public final class Canonical {

  public static final byte VERSION = 1;
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

  private Canonical() {
    bytes.write(VERSION);
  }

  public static Canonical v1() {
    return new Canonical();
  }

  /** Appends one field. Values are written by {@link Object#toString()}; null is a missing field. */
  public Canonical field(Object value) {
    if (value == null) {
      bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(-1).array());
      return this;
    }
    byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
    bytes.writeBytes(text);
    return this;
  }

  public byte[] toBytes() {
    return bytes.toByteArray();
  }

  /** SHA-256(0x00 ‖ canonical): the leaf hash of RFC 6962 §2.1. */
  public byte[] leaf() {
    MessageDigest sha = sha256();
    sha.update(LEAF);
    return sha.digest(toBytes());
  }

  /** SHA-256(0x01 ‖ left ‖ right): the inner node of RFC 6962 §2.1. */
  static byte[] node(byte[] left, byte[] right) {
    MessageDigest sha = sha256();
    sha.update(NODE);
    sha.update(left);
    return sha.digest(right);
  }

  public String hex() {
    return HexFormat.of().formatHex(leaf());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
