package cn.daylight.platform.workflow;

/** Proof that the engine checked the way: it cannot be made outside this package, so no other code sets a state. */
public final class Passage {

  static final Passage CHECKED = new Passage();

  private Passage() {
  }
}
