package cn.daylight.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** Identity numbers with the right check symbol, each another person's (GB 11643, ISO 7064 MOD 11-2). */
public final class Identities {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final AtomicInteger NEXT = OfThisRun.one("identity", AtomicInteger::new);

  private Identities() {
  }

  public static String next() {
    int n = NEXT.getAndIncrement();
    String body = "330102" + "%04d%02d%02d%03d".formatted(1960 + n / 336 % 40, 1 + n / 28 % 12, 1 + n % 28, n / 13_440 % 1000);
    return of(body);
  }

  /** The number whose first seventeen digits are these. */
  public static String of(String body) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }
}
