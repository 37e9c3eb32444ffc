package cn.daylight.devstack.drill;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection by hand: unlike a client library it can be cut at any byte, and it can send the next
 * request before the answer to the last.
 */
final class Wire implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5000;
    private static final int ANSWER_MILLIS = 60_000;
    private final Socket socket = new Socket();
    private final InputStream in;

    /**
     * A request.
     *
     * @param method GET or POST
     * @param path   with query, from the root
     * @param token  bearer token, or null for the public
     * @param key    idempotency key, or null
     * @param body   JSON, or null
     */
    record Ask(String method, String path, String token, String key, String body) {
        static Ask get(String path, String token) {
            return new Ask("GET", path, token, null, null);
        }

        static Ask post(String path, String token, String key, Object body) {
            return new Ask("POST", path, token, key, body.toString());
        }

        byte[] bytes() {
            byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
            // metrics are plain text
            String accept = path.startsWith("/q/") ? "*/*" : "application/json, application/problem+json";
            String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Accept: " + accept + "\r\n"
                    + (token == null ? "" : "Authorization: Bearer " + token + "\r\n")
                    + (key == null ? "" : "Idempotency-Key: " + key + "\r\n")
                    + (body == null ? "" : "Content-Type: application/json\r\nContent-Length: " + content.length + "\r\n")
                    + "\r\n";
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
            all.writeBytes(content);
            return all.toByteArray();
        }
    }

    /** A whole answer. */
    record Answer(int status, String body) {
    }

    /** Connects to a port on 127.0.0.1. */
    Wire(int port) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(ANSWER_MILLIS);
        socket.connect(new InetSocketAddress("127.0.0.1", port), CONNECT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    Answer exchange(Ask ask) throws IOException {
        send(ask.bytes());
        return receive();
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Reads one whole answer. */
    Answer receive() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).trim());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        byte[] body = chunked ? chunks() : exactly(length);
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    /** Waits for the first bytes of an answer and reads a few of them. */
    String beginning(int most) throws IOException {
        byte[] bytes = new byte[most];
        int count = in.read(bytes);
        return count < 0 ? "" : new String(bytes, 0, count, StandardCharsets.UTF_8);
    }

    /**
     * Goes away without a word.
     *
     * @param reset true: with RST, as a crashed client; false: with FIN, as one that closed
     */
    void cut(boolean reset) {
        try {
            if (reset) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException e) {
            // gone is what was wanted
        }
    }

    @Override
    public void close() {
        cut(false);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            all.writeBytes(exactly(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].trim(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer ended early");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection ended");
            }
            if (c != '\r') {
                text.write(c);
            }
        }
        return text.toString(StandardCharsets.ISO_8859_1);
    }
}
