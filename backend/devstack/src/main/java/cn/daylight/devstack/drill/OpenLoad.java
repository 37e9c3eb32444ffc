package cn.daylight.devstack.drill;

import cn.daylight.devstack.drill.Wire.Ask;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Requests at a constant rate, whether or not the last ones have been answered; the time of each counts from the
 * moment it was due, so that a server that stalls does not hide its stall.
 */
final class OpenLoad {
    private static final int MOST_OPEN = 256;
    private final int port;
    private final ConcurrentLinkedDeque<Wire> idle = new ConcurrentLinkedDeque<>();

    OpenLoad(int port) {
        this.port = port;
    }

    /**
     * What came of one run.
     *
     * @param failed not answered with 2xx, or not sent because 256 were open
     * @param p50    milliseconds
     * @param p99    milliseconds
     */
    record Result(int answered, long failed, double p50, double p99) {
        @Override
        public String toString() {
            return "%d answered, %d failed, p50 %.2f ms, p99 %.2f ms".formatted(answered, failed, p50, p99);
        }
    }

    /** Sends this many a second for so many seconds. */
    Result run(Supplier<Ask> asks, int perSecond, int seconds) {
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        LongAdder failed = new LongAdder();
        Semaphore open = new Semaphore(MOST_OPEN);
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < perSecond * seconds; i++) {
                long due = began + i * 1_000_000_000L / perSecond;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                Ask ask = asks.get();
                if (!open.tryAcquire()) {
                    failed.increment();
                    continue;
                }
                threads.submit(() -> {
                    if (isAnswered(ask)) {
                        times.add(System.nanoTime() - due);
                    } else {
                        failed.increment();
                    }
                    open.release();
                });
            }
        }
        return result(times, failed.sum());
    }

    /** Requests a second when so many clients ask again as soon as they are answered. */
    double saturate(Supplier<Ask> asks, int clients, int seconds) {
        LongAdder answered = new LongAdder();
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                threads.submit(() -> {
                    while (System.nanoTime() < until) {
                        if (isAnswered(asks.get())) {
                            answered.increment();
                        }
                    }
                });
            }
        }
        return (double) answered.sum() / seconds;
    }

    private boolean isAnswered(Ask ask) {
        Wire wire = idle.pollFirst();
        try {
            wire = wire == null ? new Wire(port) : wire;
            boolean good = wire.exchange(ask).status() < 300;
            idle.addFirst(wire);
            return good;
        } catch (IOException e) {
            if (wire != null) {
                wire.cut(true);
            }
            return false;
        }
    }

    private static Result result(ConcurrentLinkedQueue<Long> times, long failed) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Result(sorted.length, failed, part(sorted, 0.50), part(sorted, 0.99));
    }

    private static double part(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }

    /** Middle of an odd number of values. */
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
