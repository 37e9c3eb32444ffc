package cn.daylight.testing;

import java.util.function.Supplier;

/**
 * What there is one of in a run. A test profile starts the application anew and loads the test's classes again: a
 * static field would begin from the start, while the database goes on. Types of the JDK only, which all loaders share.
 */
final class OfThisRun {

  private OfThisRun() {
  }

  /** The one of this name, made when first asked for. */
  @SuppressWarnings("unchecked")
  static <T> T one(String name, Supplier<T> made) {
    return (T) System.getProperties().computeIfAbsent("daylight.test." + name, key -> made.get());
  }

  /** The same, or null when nobody has made it. */
  @SuppressWarnings("unchecked")
  static <T> T known(String name) {
    return (T) System.getProperties().get("daylight.test." + name);
  }
}
