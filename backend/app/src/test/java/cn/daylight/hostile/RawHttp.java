package cn.daylight.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * HTTP/1.1 over one kept connection, byte for byte as given: the usual clients refuse to send what an attacker sends.
 * Bounded: ten seconds an answer, sixteen megabytes a body.
 */
final class RawHttp implements Closeable {

  /** What came back; header names in lower case. */
  record Answer(int status, Map<String, String> headers, byte[] body) {

    String mediaType() {
      return headers.getOrDefault("content-type", "").split(";")[0].strip().toLowerCase(Locale.ROOT);
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private static final int PATIENCE_MILLIS = 10_000;
  private static final int LARGEST = 16 * 1024 * 1024;

  private final int port;
  private Socket socket;
  private InputStream in;

  RawHttp(int port) {
    this.port = port;
  }

  /**
   * Sends the bytes and reads one answer; reconnects first when the last answer closed the connection.
   *
   * @throws IOException when the server closes without an answer
   */
  Answer send(byte[] request, boolean head) throws IOException {
    boolean fresh = socket == null;
    try {
      return exchange(request, head);
    } catch (IOException e) {
      close();
      if (fresh) {
        throw e;
      }
      return exchange(request, head);
    }
  }

  private Answer exchange(byte[] request, boolean head) throws IOException {
    if (socket == null) {
      socket = new Socket();
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
      in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }
    try {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
    } catch (IOException e) {
      // the server may have refused half-way: its answer is still to be read
    }
    Answer answer = read(head);
    if ("close".equalsIgnoreCase(answer.headers().get("connection"))) {
      close();
    }
    return answer;
  }

  private Answer read(boolean head) throws IOException {
    int status = Integer.parseInt(line().split(" ")[1]);
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    if (status == 100) {
      return read(head);
    }
    return new Answer(status, headers, head || status == 204 || status == 304 ? new byte[0] : decoded(headers, body(headers)));
  }

  /** Some hostile Accept-Encoding is a wish for compression after all. */
  private static byte[] decoded(Map<String, String> headers, byte[] body) throws IOException {
    InputStream bytes = new ByteArrayInputStream(body);
    return switch (headers.getOrDefault("content-encoding", "identity")) {
      case "gzip" -> new GZIPInputStream(bytes).readAllBytes();
      case "deflate" -> new InflaterInputStream(bytes).readAllBytes();
      default -> body;
    };
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      for (int size = chunk(); size > 0; size = chunk()) {
        whole.write(exactly(size));
        line();
      }
      line();
      return whole.toByteArray();
    }
    return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().split(";")[0].strip(), 16);
  }

  private byte[] exactly(int size) throws IOException {
    if (size > LARGEST) {
      throw new IOException("an answer of " + size + " bytes");
    }
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("an answer cut short");
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("closed without an answer");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException e) {
      // nothing is lost: it is thrown away
    }
    socket = null;
  }
}
