package cn.daylight.platform.workflow;

import cn.daylight.platform.audit.Canonical;
import java.util.UUID;

/** A business row whose state is moved by a {@link Workflow} and by nothing else. */
public interface Flowing<S extends Enum<S>> {

  UUID id();

  int version();

  /** The present state, or null before the opening act. */
  S state();

  /** Unit whose scope decides who sees this row. */
  String unitCode();

  /** Enters the state. Only the engine can make a {@link Passage}. */
  void enter(S state, Passage passage);

  /** The whole content, in a fixed order, for the record's digests. */
  Canonical content();
}
