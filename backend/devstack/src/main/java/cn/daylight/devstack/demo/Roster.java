package cn.daylight.devstack.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Placeholder so that the module compiles; the demo roster's author replaces this file. */
final class Roster {
    private Roster() {
    }

    static List<ObjectNode> rows(int count, long seed) {
        return List.of();
    }
}
