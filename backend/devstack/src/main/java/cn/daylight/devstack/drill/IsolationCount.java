package cn.daylight.devstack.drill;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What all users of the isolation drill saw together. */
final class IsolationCount {
    private static final int SHOWN = 10;
    private final AtomicLong finished = new AtomicLong();
    private final LongAdder aborted = new LongAdder();
    private final LongAdder broken = new LongAdder();
    private final LongAdder foreign = new LongAdder();
    private final LongAdder unexpected = new LongAdder();
    private final AtomicLong shown = new AtomicLong();
    private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();
    private final long wanted;
    private final long deadline;

    /**
     * @param wanted       answered and aborted requests together; a 429 is tried again and does not count
     * @param mostSeconds when no further request is begun
     */
    IsolationCount(long wanted, long mostSeconds) {
        this.wanted = wanted;
        this.deadline = System.nanoTime() + mostSeconds * 1_000_000_000L;
    }

    boolean another() {
        return finished.get() < wanted && System.nanoTime() < deadline;
    }

    void status(int status) {
        statuses.computeIfAbsent(status, s -> new LongAdder()).increment();
        if (status != 429) {
            finished.incrementAndGet();
        }
    }

    void aborted(int count) {
        aborted.add(count);
        finished.addAndGet(count);
    }

    /** The server closed a connection on us. */
    void broken(IOException e) {
        broken.increment();
        show("connection broken: " + e);
    }

    void foreign(String what) {
        foreign.increment();
        show("FOREIGN " + what);
    }

    void unexpected(String what) {
        unexpected.increment();
        show("UNEXPECTED " + what);
    }

    private void show(String text) {
        if (shown.incrementAndGet() <= SHOWN) {
            System.out.println("      " + text.substring(0, Math.min(300, text.length())));
        }
    }

    long done() {
        return finished.get();
    }

    boolean isComplete() {
        return finished.get() >= wanted;
    }

    long foreignRows() {
        return foreign.sum();
    }

    long oddities() {
        return unexpected.sum() + broken.sum();
    }

    String summary() {
        return finished.get() + " requests, " + aborted.sum() + " aborted; answers by status " + statuses
                + "; foreign rows " + foreign.sum() + ", unexpected answers " + unexpected.sum()
                + ", connections broken by the server " + broken.sum();
    }
}
