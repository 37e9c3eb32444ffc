package cn.daylight.platform.workflow;

import java.util.List;

/** A subsystem's procedures, offered to the start-up check, the parity tests and the generated diagrams. */
public interface FlowCatalogue {

  List<Workflow<?, ?, ?>> flows();
}
