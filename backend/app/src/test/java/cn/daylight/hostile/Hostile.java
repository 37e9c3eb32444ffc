package cn.daylight.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One hostile request, as bytes on the wire.
 *
 * @param what  names the hostility, for the report
 * @param place where it was put, which decides what answers are in order
 */
record Hostile(Operation operation, String what, Place place, String method, String target, List<String[]> headers, byte[] body) {

  /** Where the hostility sits. */
  enum Place {
    /** Body, header, query or path value of the operation: only documented statuses are in order. */
    WITHIN,
    /** Another method than the contract's for this path: 405 besides. */
    METHOD,
    /** The path may have become another operation's or none: 404 besides, and success is that operation's own. */
    ELSEWHERE,
    /** Refused by the HTTP parser before any code of ours: status line and closing are all there is. */
    PROTOCOL
  }

  Hostile named(String name, Place put) {
    return new Hostile(operation, name, put, method, target, headers, body);
  }

  Hostile with(String header, String value) {
    List<String[]> more = new ArrayList<>(headers);
    more.removeIf(h -> h[0].equalsIgnoreCase(header));
    return new Hostile(operation, what, place, method, target, more, body).and(header, value);
  }

  /** Adds a header beside one of the same name. */
  Hostile and(String header, String value) {
    List<String[]> more = new ArrayList<>(headers);
    more.add(new String[] {header, value});
    return new Hostile(operation, what, place, method, target, more, body);
  }

  Hostile without(String header) {
    return new Hostile(operation, what, place, method, target, headers.stream().filter(h -> !h[0].equalsIgnoreCase(header)).toList(), body);
  }

  Hostile to(String otherTarget) {
    return new Hostile(operation, what, place, method, otherTarget, headers, body);
  }

  Hostile by(String otherMethod) {
    return new Hostile(operation, what, place, otherMethod, target, headers, body);
  }

  Hostile carrying(byte[] otherBody) {
    return new Hostile(operation, what, place, method, target, headers, otherBody);
  }

  Hostile carrying(String text) {
    return carrying(text.getBytes(StandardCharsets.UTF_8));
  }

  /** So many bytes of body without a length told before. */
  Hostile chunked(int size) {
    byte[] head = (Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] tail = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    byte[] chunks = new byte[head.length + size + tail.length];
    java.util.Arrays.fill(chunks, (byte) ' ');
    System.arraycopy(head, 0, chunks, 0, head.length);
    System.arraycopy(tail, 0, chunks, head.length + size, tail.length);
    return with("Transfer-Encoding", "chunked").carrying(chunks);
  }

  private boolean isChunked() {
    return headers.stream().anyMatch(h -> h[0].equals("Transfer-Encoding"));
  }

  byte[] wire() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512 + (body == null ? 0 : body.length));
    line(out, method + " " + target + " HTTP/1.1");
    line(out, "Host: localhost");
    headers.forEach(h -> line(out, h[0] + ": " + h[1]));
    if (body != null && !isChunked()) {
      line(out, "Content-Length: " + body.length);
    }
    line(out, "");
    if (body != null) {
      out.writeBytes(body);
    }
    return out.toByteArray();
  }

  private static void line(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    out.write('\r');
    out.write('\n');
  }

  @Override
  public String toString() {
    String shownTarget = target.length() > 160 ? target.substring(0, 160) + "…" : target;
    return operation.id() + " [" + what + "] " + method + " " + shownTarget;
  }
}
