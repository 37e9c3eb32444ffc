package cn.daylight.devstack.drill;

import cn.daylight.devstack.Failure;
import cn.daylight.devstack.Progress;
import cn.daylight.devstack.Settings;
import cn.daylight.devstack.drill.DurabilityCheck.Found;
import cn.daylight.devstack.drill.Filer.Shared;
import cn.daylight.devstack.drill.Ledger.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** kill -9 in the middle of filing, again and again: what was acknowledged is there, once, and nothing else is. */
final class DurabilityDrill {
    private static final int ROUNDS = 20;
    private static final int CLIENTS = 16;
    private static final List<String> COUNTIES = List.of("330102", "330106", "330203", "330212");
    private static final String[] VICTIMS = {"backend", "PostgreSQL", "backend", "PostgreSQL", "both"};
    private static final long BACK_MILLIS = 150_000;
    private final DrillStack stack;
    private final int rounds;
    private final List<Ledger> ledgers = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private long bad;
    private double slowest;

    private DurabilityDrill(DrillStack stack, int rounds) throws IOException {
        this.stack = stack;
        this.rounds = rounds;
        for (int client = 0; client < CLIENTS; client++) {
            ledgers.add(new Ledger(stack.home().resolve("ledger"), client));
        }
        try (World world = new World(stack)) {
            world.readCells(COUNTIES);
            // a few cells of each county: the counties' number series are shared by all clients
            COUNTIES.forEach(county -> cells.addAll(world.cells.get(county).subList(0, 5)));
        }
    }

    /**
     * Runs the drill.
     *
     * @param arguments    [rounds] [--resume]: 20 when absent; --resume goes on with an interrupted drill's data
     * @param installation below whose folder the drill's own lies
     */
    static void run(List<String> arguments, Settings installation) {
        boolean resume = arguments.contains("--resume");
        int rounds = arguments.stream().filter(a -> !a.startsWith("-")).findFirst().map(Integer::parseInt)
                .orElse(ROUNDS);
        var place = DrillStack.Place.of(installation, "durability", 55, !resume);
        try (DrillStack stack = DrillStack.start(place, Map.of())) {
            System.out.println("SHOW fsync = " + stack.scalar("show fsync"));
            new DurabilityDrill(stack, rounds).run();
            stack.discard();
        } catch (IOException e) {
            throw new Failure("drill durability: " + e.getMessage(), e);
        }
    }

    private void run() throws IOException {
        Path state = stack.home().resolve("ledger").resolve("rounds-done");
        int done = Files.exists(state) ? Integer.parseInt(Files.readString(state).trim()) : 0;
        for (int round = done + 1; round <= rounds; round++) {
            round(round);
            Files.writeString(state, round + "\n");
        }
        Shared last = new Shared();
        each(last, (filer, ledger) -> filer.check(ledger.promises(), false));
        bad += last.violations.size();
        String verdict = ("durability %s: %d rounds, %d acknowledged applications looked for through the API and in SQL,"
                + " %d wrong, slowest recovery %.1f s")
                .formatted(bad == 0 ? "KEPT" : "BROKEN", rounds, promises().size(), bad, slowest);
        if (bad > 0) {
            last.violations.forEach((what, why) -> System.out.println("  " + what + ": " + why));
            throw new Failure(verdict);
        }
        System.out.println(verdict);
    }

    private void round(int round) {
        Random random = new Random(round);
        List<Integer> before = ledgers.stream().map(l -> l.promises().size()).toList();
        Shared shared = new Shared();
        AtomicBoolean goOn = new AtomicBoolean(true);
        String victim = VICTIMS[(round - 1) % VICTIMS.length];
        Thread killer = Thread.ofPlatform().start(() -> {
            Pause.millis(1500 + random.nextInt(2500));
            strike(victim, shared);
            awaitBack(shared);
            Pause.millis(1000);
            goOn.set(false);
        });
        each(shared, (filer, ledger) -> filer.file(goOn::get));
        join(killer);
        each(shared, (filer, ledger) -> {
            List<Promise> all = ledger.promises();
            filer.check(all.subList(before.get(ledger.client()), all.size()), true);
        });
        report(round, victim, shared, before.stream().mapToInt(Integer::intValue).sum());
    }

    private void strike(String victim, Shared shared) {
        shared.killed.set(System.nanoTime());
        if (!victim.equals("PostgreSQL")) {
            stack.killBackend();
        }
        if (!victim.equals("backend")) {
            stack.postgres().killNine();
            stack.postgres().start();
        }
        stack.startBackend();
    }

    private static void awaitBack(Shared shared) {
        long until = System.nanoTime() + BACK_MILLIS * 1_000_000;
        while (shared.back.get() == 0 && System.nanoTime() < until) {
            Pause.millis(20);
        }
    }

    private void report(int round, String victim, Shared shared, int before) {
        Found found = new DurabilityCheck(stack).look(promises());
        double recovered = shared.back.get() == 0 ? Double.NaN : (shared.back.get() - shared.killed.get()) / 1e9;
        boolean right = found.isRight() && shared.violations.isEmpty() && shared.back.get() > 0;
        bad += right ? 0 : Math.max(1, found.lost() + found.duplicates() + found.entries() + found.gaps()
                + shared.violations.size());
        slowest = Math.max(slowest, recovered);
        Progress.say(("round %2d/%d: acknowledged %4d (%5d in all), killed %-10s recovered in %4.1f s, retried %4d"
                + " refusals %s, lost %d, duplicates %d, entries wrong %d, series with gaps %d%s")
                .formatted(round, rounds, promises().size() - before, promises().size(), victim + ",", recovered,
                        shared.retries.sum(), shared.refusals, found.lost(), found.duplicates(), found.entries(),
                        found.gaps(), right ? "" : "  BROKEN"));
        shared.violations.forEach((what, why) -> System.out.println("      " + what + ": "
                + why.substring(0, Math.min(300, why.length()))));
    }

    private List<Promise> promises() {
        return ledgers.stream().flatMap(l -> l.promises().stream()).toList();
    }

    /** All clients at once, each with its own connection and list. */
    private void each(Shared shared, java.util.function.BiConsumer<Filer, Ledger> work) {
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Ledger ledger : ledgers) {
                running.add(threads.submit(() -> work.accept(new Filer(stack.port(), ledger, cells, shared), ledger)));
            }
        }
        for (Future<?> one : running) {
            if (one.state() == Future.State.FAILED) {
                throw new Failure("drill durability: a client failed: " + one.exceptionNow(), one.exceptionNow());
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }
}
