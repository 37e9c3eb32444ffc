package cn.daylight.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks again until what nobody waits for in the product has come about. */
public final class Patience {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  private Patience() {
  }

  public static void until(String what, BooleanSupplier happened) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!happened.getAsBoolean()) {
      if (System.nanoTime() > end) {
        fail(what + " did not come about within " + LONGEST.toSeconds() + " s");
      }
      LockSupport.parkNanos(20_000_000);
    }
  }
}
