package cn.daylight.devstack.drill;

import cn.daylight.devstack.Json;
import cn.daylight.devstack.drill.Ledger.Promise;
import cn.daylight.devstack.drill.Wire.Answer;
import cn.daylight.devstack.drill.Wire.Ask;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/** A client that files one application after the other and does not give up one whose outcome it does not know. */
final class Filer {
    private static final String FILE = "/api/v1/monopoly/public/licence-applications";
    private static final String QUERY = "/api/v1/monopoly/public/licence-application-queries";
    private static final Set<Integer> TRY_AGAIN = Set.of(429, 500, 502, 503, 504);
    private static final int MOST_PER_CLIENT = 100_000;
    private static final long PATIENCE_NANOS = 150_000_000_000L;
    private final int port;
    private final Ledger ledger;
    private final List<String> cells;
    private final Shared shared;
    private final Random random;
    private Wire wire;

    /** What the clients of one round have in common. */
    static final class Shared {
        /** Nanoseconds of the kill; acknowledgements of requests begun later show that the product is back. */
        final AtomicLong killed = new AtomicLong(Long.MAX_VALUE);
        final AtomicLong back = new AtomicLong();
        final LongAdder retries = new LongAdder();
        final Map<Integer, LongAdder> refusals = new ConcurrentSkipListMap<>();
        final Map<String, String> violations = new ConcurrentSkipListMap<>();
    }

    Filer(int port, Ledger ledger, List<String> cells, Shared shared) {
        this.port = port;
        this.ledger = ledger;
        this.cells = cells;
        this.shared = shared;
        this.random = new Random(ledger.client());
    }

    /** Files until told to stop; what is unknown then is still settled. */
    void file(BooleanSupplier goOn) {
        while (goOn.getAsBoolean() || ledger.hasUnknown()) {
            int number = ledger.next();
            Answer answer = settled(filing(number), 201);
            if (answer == null) {
                return;
            }
            JsonNode filed = Json.read(answer.body());
            ledger.acknowledged(number, filed.path("applicationNo").asText(), filed.path("receiptCode").asText());
            Pause.millis(random.nextInt(30));
        }
        leave();
    }

    /** The same key again must give the same answer, and the receipt must find the application as it was filed. */
    void check(List<Promise> promises, boolean replay) {
        for (Promise promise : promises) {
            if (replay) {
                compare(promise, settled(filing(promise.number()), 201), "receiptCode", promise.receipt());
            }
            compare(promise, settled(Ask.post(QUERY, null, null,
                    Json.object().put("receiptCode", promise.receipt())), 200), "state", "FILED");
        }
        leave();
    }

    private void compare(Promise promise, Answer answer, String field, String wanted) {
        if (answer != null) {
            JsonNode given = Json.read(answer.body());
            if (!given.path("applicationNo").asText().equals(promise.applicationNo())
                    || !given.path(field).asText().equals(wanted)) {
                shared.violations.put(promise.tag(), "promised " + promise.applicationNo() + ", found " + answer.body());
            }
        }
    }

    private Ask filing(int number) {
        String cell = cells.get((ledger.client() * 7 + number) % cells.size());
        String tag = Ledger.tag(ledger.client(), number);
        return Ask.post(FILE, null, tag, Filings.body(cell, ledger.client() * MOST_PER_CLIENT + number, tag));
    }

    /** Asks until the answer says what became of it; null when it is not one of those that may be. */
    private Answer settled(Ask ask, int wanted) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        Answer last = null;
        while (System.nanoTime() < until) {
            long began = System.nanoTime();
            last = attempt(ask);
            if (last != null && last.status() == wanted) {
                if (began > shared.killed.get()) {
                    shared.back.compareAndSet(0, System.nanoTime());
                }
                return last;
            }
            if (last != null) {
                shared.refusals.computeIfAbsent(last.status(), s -> new LongAdder()).increment();
                if (!TRY_AGAIN.contains(last.status()) && !last.body().contains("idempotency-in-flight")) {
                    break;
                }
            }
            shared.retries.increment();
            Pause.millis(100 + random.nextInt(300));
        }
        shared.violations.put(ask.path() + " " + ask.body(), last == null ? "no answer" : last.status() + last.body());
        return null;
    }

    private Answer attempt(Ask ask) {
        try {
            if (wire == null) {
                wire = new Wire(port);
            }
            return wire.exchange(ask);
        } catch (IOException e) {
            leave();
            return null;
        }
    }

    private void leave() {
        if (wire != null) {
            wire.cut(false);
            wire = null;
        }
    }
}
