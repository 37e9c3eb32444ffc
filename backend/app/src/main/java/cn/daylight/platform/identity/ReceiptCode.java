package cn.daylight.platform.identity;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The secret with which somebody without an account comes back to what he filed: 130 random bits as 26 symbols of
 * Crockford's Base32 (no I, L, O, U) and one check symbol (value mod 37, which catches every single wrong symbol and
 * every swap of two neighbours). Whoever holds it sees the filing, so it is stored as a digest only, and
 * {@link #toString()} does not give it away.
 */
public final class ReceiptCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String CHECK_ALPHABET = ALPHABET + "*~$=U";
  private static final int BITS = 130;
  private static final int BODY_LENGTH = 26;
  private static final int GROUP = 4;

  /** 26 symbols and the check symbol, without hyphens. */
  private final String symbols;

  private ReceiptCode(String symbols) {
    this.symbols = symbols;
  }

  /** A new code. Two draws are never equal in practice. */
  public static ReceiptCode draw(SecureRandom random) {
    return ofBits(new BigInteger(BITS, random));
  }

  /** @param bits 0..2^130−1 */
  static ReceiptCode ofBits(BigInteger bits) {
    if (bits.signum() < 0 || bits.bitLength() > BITS) {
      throw new IllegalArgumentException("a receipt code has " + BITS + " bits");
    }
    char[] body = new char[BODY_LENGTH];
    for (int i = 0; i < BODY_LENGTH; i++) {
      body[BODY_LENGTH - 1 - i] = ALPHABET.charAt(bits.shiftRight(5 * i).intValue() & 31);
    }
    String text = new String(body);
    return new ReceiptCode(text + checkSymbol(text));
  }

  /**
   * Reads what people type: either case, with or without hyphens and blanks, o for 0, i and l for 1, full-width
   * symbols. Empty when a symbol is wrong.
   */
  public static Optional<ReceiptCode> parse(String text) {
    String plain = Texts.upper(text).replaceAll("[\\p{Pd}\\s]", "")
        .replace('O', '0').replace('I', '1').replace('L', '1');
    return isCanonical(plain) ? Optional.of(new ReceiptCode(plain)) : Optional.empty();
  }

  /** Whether {@link #parse} would accept the text. */
  public static boolean isValid(String text) {
    return parse(text).isPresent();
  }

  private static boolean isCanonical(String plain) {
    return plain.length() == BODY_LENGTH + 1
        && plain.chars().limit(BODY_LENGTH).allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && plain.charAt(BODY_LENGTH) == checkSymbol(plain.substring(0, BODY_LENGTH));
  }

  private static char checkSymbol(String body) {
    int remainder = 0;
    for (int i = 0; i < body.length(); i++) {
      remainder = (remainder * 32 + ALPHABET.indexOf(body.charAt(i))) % 37;
    }
    return CHECK_ALPHABET.charAt(remainder);
  }

  /** The code as handed out, in groups of four: {@code XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXX}. */
  public String grouped() {
    return symbols.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  /** SHA-256 of the 26 symbols in ASCII, 32 bytes: what is stored, and by what the filing is found again. */
  public byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(secret().getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The 26 symbols that {@link #digest()} hashes: for the database, which takes them as proof and keeps the hash only. */
  public String secret() {
    return symbols.substring(0, BODY_LENGTH);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReceiptCode that && symbols.equals(that.symbols);
  }

  @Override
  public int hashCode() {
    return symbols.hashCode();
  }

  @Override
  public String toString() {
    return "ReceiptCode[hidden]";
  }
}
