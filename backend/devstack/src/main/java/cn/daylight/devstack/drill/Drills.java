package cn.daylight.devstack.drill;

import cn.daylight.devstack.Failure;
import cn.daylight.devstack.Settings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The drills by name: long fault runs, outside the tests, bounded and repeatable. */
public final class Drills {
    private static final Map<String, BiConsumer<List<String>, Settings>> BY_NAME = new TreeMap<>(Map.of(
            "isolation", IsolationDrill::run,
            "durability", DurabilityDrill::run,
            "load", LoadDrill::run));

    private Drills() {
    }

    /**
     * Runs one drill.
     *
     * @param arguments its name, then its own arguments
     * @param settings  the installation below whose folder and beside whose ports the drill makes its own stack
     * @throws Failure when there is no such drill, or when it finds a fault
     */
    public static void run(List<String> arguments, Settings settings) {
        var drill = arguments.isEmpty() ? null : BY_NAME.get(arguments.getFirst());
        if (drill == null) {
            throw new Failure("usage: daylight drill " + String.join(" | ", BY_NAME.keySet()));
        }
        try {
            drill.accept(arguments.subList(1, arguments.size()), settings);
        } catch (NumberFormatException e) {
            throw new Failure("usage: daylight drill NAME [NUMBER]", e);
        }
    }
}
