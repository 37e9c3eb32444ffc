package cn.daylight.authority;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The reviewed file {@code policy/matrix.csv}: operation × subject → allow or deny. */
final class Policy {

  static final String ANONYMOUS = "anonymous";
  static final List<String> POSTS = List.of("system-admin", "security-admin", "audit-admin", "licence-clerk", "licence-inspector",
      "licence-reviewer", "licence-approver", "licence-supervisor");

  private final Map<String, Map<String, Boolean>> cells = new LinkedHashMap<>();

  private Policy(List<String> lines) {
    String[] head = lines.getFirst().split(",");
    for (String line : lines.subList(1, lines.size())) {
      String[] row = line.split(",");
      if (row.length != head.length || cells.containsKey(row[0])) {
        throw new IllegalStateException("policy/matrix.csv: " + line);
      }
      Map<String, Boolean> cell = new LinkedHashMap<>();
      for (int i = 1; i < head.length; i++) {
        cell.put(head[i], allowed(row[i]));
      }
      cells.put(row[0], cell);
    }
  }

  static Policy read() {
    try (InputStream in = Policy.class.getResourceAsStream("/policy/matrix.csv")) {
      return new Policy(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> operations() {
    return cells.keySet();
  }

  /** @param subject a post's code, or anonymous */
  boolean allows(String operation, String subject) {
    return cells.get(operation).get(subject);
  }

  /** A post that may not enter, taken from the end nearest to the operation's own; null when every post may. */
  String deniedPost(String operation) {
    return POSTS.reversed().stream().filter(post -> !allows(operation, post)).findFirst().orElse(null);
  }

  List<String> allowedPosts(String operation) {
    return POSTS.stream().filter(post -> allows(operation, post)).toList();
  }

  private static boolean allowed(String word) {
    return switch (word) {
      case "allow" -> true;
      case "deny" -> false;
      default -> throw new IllegalStateException("policy/matrix.csv: neither allow nor deny: " + word);
    };
  }
}
