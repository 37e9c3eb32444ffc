package cn.daylight.devstack.drill;

import cn.daylight.devstack.Failure;
import cn.daylight.devstack.Progress;
import cn.daylight.devstack.Settings;
import cn.daylight.devstack.drill.PublicTasks.Receipt;
import cn.daylight.devstack.drill.Wire.Answer;
import cn.daylight.devstack.drill.Wire.Ask;
import cn.daylight.devstack.drill.World.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Row-level security under stress: two database connections for 64 users of four counties, a third of the requests
 * given up by the client at any moment. Nobody may see a row that is not his, and no connection may be lost.
 */
final class IsolationDrill {
    private static final List<String> COUNTIES = List.of("330102", "330106", "330203", "330212");
    private static final List<String> POSTS = List.of("licence-clerk", "licence-clerk", "licence-inspector",
            "licence-inspector", "licence-reviewer", "licence-approver", "licence-supervisor");
    private static final List<String> CITIES = List.of("3301", "3301", "3302", "3302");
    private static final int USERS = 64;
    private static final int LICENCES = 800;
    private static final int RECEIPTS = 6;
    private static final int MOST_SECONDS = 1800;
    private static final int SLOW_MILLIS = 2000;
    private static final String IN_USE = "from pg_stat_activity where usename = 'daylight_app' and state <> 'idle'";
    private final DrillStack stack;
    private final IsolationCount count;
    private final long wanted;
    private long leaked;
    private long slowest;

    private IsolationDrill(DrillStack stack, long wanted) {
        this.stack = stack;
        this.wanted = wanted;
        this.count = new IsolationCount(wanted, MOST_SECONDS);
    }

    /**
     * Runs the drill.
     *
     * @param arguments    [number of requests], 100,000 when absent
     * @param installation below whose folder the drill's own lies
     */
    static void run(List<String> arguments, Settings installation) {
        long wanted = arguments.isEmpty() ? 100_000 : Long.parseLong(arguments.getFirst());
        var place = DrillStack.Place.of(installation, "isolation", 50, true);
        try (DrillStack stack = DrillStack.start(place, Map.of("DAYLIGHT_DB_POOL", "2"))) {
            new IsolationDrill(stack, wanted).run();
            stack.discard();
        } catch (IOException e) {
            throw new Failure("drill isolation: " + e.getMessage(), e);
        }
    }

    private void run() throws IOException {
        List<IsolationUser> users = users();
        long began = System.nanoTime();
        storm(users);
        double seconds = (System.nanoTime() - began) / 1e9;
        Pause.millis(5000);
        look();
        probe();
        System.out.printf("%s%n%.0f requests/s with %d users on 2 database connections%n", count.summary(),
                count.done() / seconds, USERS);
        boolean kept = count.foreignRows() == 0 && leaked == 0 && count.oddities() == 0 && count.isComplete()
                && slowest < SLOW_MILLIS;
        String verdict = "isolation %s: %d requests, %d foreign rows, %d leaked connections, first answers after it %d ms"
                .formatted(kept ? "KEPT" : "BROKEN", count.done(), count.foreignRows(), leaked, slowest);
        if (!kept) {
            throw new Failure(verdict);
        }
        System.out.println(verdict);
    }

    private List<IsolationUser> users() throws IOException {
        List<Supplier<Task>> tasks = new ArrayList<>();
        try (World world = new World(stack)) {
            for (String county : COUNTIES) {
                for (String post : POSTS) {
                    world.appoint("p" + world.staff.size(), post, county);
                }
            }
            for (String city : CITIES) {
                world.appoint("p" + world.staff.size(), "licence-supervisor", city);
            }
            world.takeOver(LICENCES, COUNTIES);
            world.readCells(COUNTIES);
            for (int i = world.staff.size(); i < USERS; i++) {
                tasks.add(applicant(world, i));
            }
            world.readApplications(COUNTIES);
            for (Staff member : world.staff) {
                tasks.add(new StaffTasks(world, member, tasks.size()));
            }
            Progress.say(world.staff.size() + " members of staff and " + (USERS - world.staff.size())
                    + " holders of " + world.applications.size() + " receipts in " + COUNTIES);
        }
        List<IsolationUser> users = new ArrayList<>();
        tasks.forEach(t -> users.add(new IsolationUser(stack.port(), t, count, 1000 + users.size())));
        return users;
    }

    private static PublicTasks applicant(World world, int number) throws IOException {
        PublicTasks tasks = new PublicTasks(world, "u" + number, number);
        for (int i = 0; i < RECEIPTS; i++) {
            List<String> cells = world.cells.get(COUNTIES.get((number + i) % COUNTIES.size()));
            int serial = PublicTasks.SERIAL.getAndIncrement();
            JsonNode filed = world.file(cells.get(serial % cells.size()), serial, "u" + number + "-" + i);
            tasks.hold(new Receipt(filed.path("applicationNo").asText(), filed.path("receiptCode").asText()));
        }
        return tasks;
    }

    private void storm(List<IsolationUser> users) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> running = users.stream().map(threads::submit).toList();
            long next = System.nanoTime();
            while (running.stream().anyMatch(f -> !f.isDone())) {
                if (System.nanoTime() > next) {
                    Progress.say(count.done() + " of " + wanted + " requests, foreign rows " + count.foreignRows());
                    next += TimeUnit.SECONDS.toNanos(20);
                }
                Pause.millis(200);
            }
        }
    }

    /** Five seconds after the last request nothing may be in use any more, neither here nor in PostgreSQL. */
    private void look() throws IOException {
        long active = Math.round(metric("sql_pool_active"));
        long waiting = Math.round(metric("sql_pool_queue_size"));
        long busy = Long.parseLong(stack.scalar("select count(*) " + IN_USE));
        long locks = Long.parseLong(stack.scalar("select count(*) from pg_locks where locktype = 'advisory'"));
        long sessions = Long.parseLong(stack.scalar(
                "select count(*) from pg_stat_activity where usename = 'daylight_app'"));
        leaked = active + waiting + busy + locks + Math.max(0, sessions - 2);
        System.out.printf("after 5 s: pool in use %d, waiting %d; PostgreSQL: sessions %d, not idle %d, advisory"
                + " locks %d%n", active, waiting, sessions, busy, locks);
    }

    private double metric(String name) throws IOException {
        try (Wire wire = new Wire(stack.managementPort())) {
            return wire.exchange(Ask.get("/q/metrics", null)).body().lines()
                    .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .reduce(Double::sum).orElseThrow(() -> new Failure("drill: there is no metric " + name));
        }
    }

    /** More requests than there are connections: a lost one would show as a wait. */
    private void probe() throws IOException {
        for (int i = 0; i < 8; i++) {
            long began = System.nanoTime();
            try (Wire wire = new Wire(stack.port())) {
                Answer answer = wire.exchange(Ask.get("/q/health/ready", null));
                if (answer.status() != 200) {
                    throw new Failure("drill isolation: not ready after the storm: " + answer.body());
                }
            }
            slowest = Math.max(slowest, (System.nanoTime() - began) / 1_000_000);
        }
    }
}
