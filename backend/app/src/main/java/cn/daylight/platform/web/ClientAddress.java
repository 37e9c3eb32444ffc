package cn.daylight.platform.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whose request it is, for counting only: never logged, never stored. The connection's address, or what a trusted proxy
 * says of it (the framework has then put it in the connection's place). An IPv6 client counts by its network of 64 bits,
 * because it may choose any address within.
 */
final class ClientAddress {

  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {
  }

  static String of(HttpServerRequest request) {
    SocketAddress remote = request.remoteAddress();
    String host = remote == null ? null : remote.hostAddress() == null ? remote.host() : remote.hostAddress();
    return host == null ? "unknown" : network(host);
  }

  static String network(String host) {
    try {
      // a literal only: nothing is looked up for what a header may hold
      InetAddress address = InetAddress.ofLiteral(host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host);
      return address instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) : address.getHostAddress();
    } catch (IllegalArgumentException e) {
      return "unknown";
    }
  }
}
