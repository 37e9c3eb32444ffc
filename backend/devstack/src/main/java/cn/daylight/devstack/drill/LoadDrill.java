package cn.daylight.devstack.drill;

import cn.daylight.devstack.Failure;
import cn.daylight.devstack.Progress;
import cn.daylight.devstack.Settings;
import cn.daylight.devstack.drill.OpenLoad.Result;
import cn.daylight.devstack.drill.Wire.Ask;
import cn.daylight.devstack.drill.World.Staff;
import cn.daylight.devstack.drill.World.Thing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A small load: an answer that is a constant, a licence by its id with a token, a filing. Three runs; what counts
 * are the ratios within one run.
 */
final class LoadDrill {
    private static final String COUNTY = "330102";
    private static final int LICENCES = 500;
    private static final int RUNS = 3;
    private static final int READS = 200;
    private static final int FILINGS = 30;
    private static final int SECONDS = 8;
    private static final int WARM_UP = 20;
    private static final int CLIENTS = 16;
    private static final int SATURATED = 4;
    private final AtomicInteger serial = new AtomicInteger();
    private final OpenLoad load;
    private final Supplier<Ask> constant;
    private final Supplier<Ask> withToken;
    private final Supplier<Ask> byKey;
    private final Supplier<Ask> filing;
    private long failed;

    private LoadDrill(DrillStack stack) throws IOException {
        this.load = new OpenLoad(stack.port());
        try (World world = new World(stack)) {
            Staff clerk = world.appoint("clerk", "licence-clerk", COUNTY);
            world.appoint("approver", "licence-approver", COUNTY);
            world.takeOver(LICENCES, List.of(COUNTY));
            world.readCells(List.of(COUNTY));
            List<Thing> licences = List.copyOf(world.licences);
            List<String> cells = world.cells.get(COUNTY);
            constant = () -> Ask.get("/api/v1/platform/client-config", null);
            // the list of posts comes from memory: a constant behind the same token check and rights
            withToken = () -> Ask.get("/api/v1/platform/posts", clerk.token());
            byKey = () -> Ask.get("/api/v1/monopoly/licences/"
                    + licences.get(ThreadLocalRandom.current().nextInt(licences.size())).id(), clerk.token());
            filing = () -> {
                int n = serial.getAndIncrement();
                return Ask.post("/api/v1/monopoly/public/licence-applications", null, "load-key-" + n,
                        Filings.body(cells.get(n % cells.size()), n, "load-" + n));
            };
        }
    }

    /**
     * Runs the load.
     *
     * @param arguments    none
     * @param installation below whose folder the drill's own lies
     */
    static void run(List<String> arguments, Settings installation) {
        if (!arguments.isEmpty()) {
            throw new Failure("usage: daylight drill load");
        }
        var place = DrillStack.Place.of(installation, "load", 60, true);
        try (DrillStack stack = DrillStack.start(place, Map.of())) {
            new LoadDrill(stack).run();
            stack.discard();
        } catch (IOException e) {
            throw new Failure("drill load: " + e.getMessage(), e);
        }
    }

    private void run() throws IOException {
        System.out.println("machine: " + Runtime.getRuntime().availableProcessors() + " cores, " + processor()
                + "; client on the same cores");
        Progress.say("warming up for " + WARM_UP + " s");
        load.run(() -> ThreadLocalRandom.current().nextInt(8) == 0 ? filing.get()
                : ThreadLocalRandom.current().nextBoolean() ? constant.get() : byKey.get(), READS, WARM_UP);
        double[] p50 = new double[RUNS];
        double[] p99 = new double[RUNS];
        double[] open = new double[RUNS];
        double[] full = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            Duration before = processorTime();
            long began = System.nanoTime();
            Result a = measured("constant", constant, READS);
            Result t = measured("with token", withToken, READS);
            Result b = measured("licence by id", byKey, READS);
            measured("filing", filing, FILINGS);
            double share = processorTime().minus(before).toNanos() * 100.0 / (System.nanoTime() - began);
            double most = load.saturate(constant, CLIENTS, SATURATED);
            double mostWithToken = load.saturate(withToken, CLIENTS, SATURATED);
            double mostByKey = load.saturate(byKey, CLIENTS, SATURATED);
            p50[run] = b.p50() / a.p50();
            p99[run] = b.p99() / a.p99();
            open[run] = mostByKey / most;
            full[run] = mostByKey / mostWithToken;
            Progress.say(("run %d: by id / constant: p50 %.2f, p99 %.2f; by id / with token: p50 %.2f, p99 %.2f; generator"
                    + " used %.0f %% of one core").formatted(run + 1, p50[run], p99[run], b.p50() / t.p50(),
                    b.p99() / t.p99(), share));
            Progress.say("       saturated by %d clients: constant %.0f/s, with token %.0f/s, by id %.0f/s"
                    .formatted(CLIENTS, most, mostWithToken, mostByKey));
        }
        String verdict = ("load %s: medians of %d runs, licence by id / constant: p50 x%.2f, p99 x%.2f, throughput x%.2f;"
                + " throughput by id / constant with the same token check x%.2f (target >= 0.5); %d requests failed")
                .formatted(failed == 0 ? "DONE" : "BROKEN", RUNS, OpenLoad.median(p50), OpenLoad.median(p99),
                        OpenLoad.median(open), OpenLoad.median(full), failed);
        if (failed > 0) {
            throw new Failure(verdict);
        }
        System.out.println(verdict);
    }

    private Result measured(String what, Supplier<Ask> asks, int perSecond) {
        Result result = load.run(asks, perSecond, SECONDS);
        failed += result.failed();
        Progress.say("%-14s %3d/s for %d s: %s".formatted(what, perSecond, SECONDS, result));
        return result;
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static String processor() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse("unknown processor");
        }
    }
}
