package cn.daylight.platform.identity;

import java.util.Random;
import java.util.function.Consumer;

/** Seeded samples for property tests. A failure is repeated with {@code -Ddaylight.seed=<the printed seed>}. */
final class Samples {

  private static final int ROUNDS = 2_000;

  private Samples() {
  }

  static void each(Consumer<Random> property) {
    long seed = Long.getLong("daylight.seed", System.nanoTime());
    System.out.println("daylight.seed=" + seed);
    Random random = new Random(seed);
    for (int i = 0; i < ROUNDS; i++) {
      property.accept(random);
    }
  }

  static String text(Random random, String alphabet, int length) {
    return random.ints(length, 0, alphabet.length())
        .collect(StringBuilder::new, (b, i) -> b.append(alphabet.charAt(i)), StringBuilder::append).toString();
  }

  /** The text with one symbol changed to another of the alphabet. */
  static String oneWrong(Random random, String text, int from, int to, String alphabet) {
    int at = random.nextInt(from, to);
    char other;
    do {
      other = alphabet.charAt(random.nextInt(alphabet.length()));
    } while (other == text.charAt(at));
    return text.substring(0, at) + other + text.substring(at + 1);
  }
}
