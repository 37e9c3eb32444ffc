package cn.daylight.devstack.drill;

import cn.daylight.devstack.drill.Wire.Answer;
import java.io.IOException;
import java.util.Random;
import java.util.function.Supplier;

/** One of the concurrent users: asks, checks what it is shown, and goes away in the middle every third time. */
final class IsolationUser implements Runnable {
    /** Per mille of turns that are a pipeline of four (three of them cut) and that are one request cut: together a third. */
    private static final int PIPELINES = 30;
    private static final int CUTS = 273;
    private static final int PIPELINE = 4;
    private static final int BUSY_TRIES = 600;
    private static final int WAIT_MILLIS = 25;
    private final int port;
    private final Supplier<Task> tasks;
    private final IsolationCount count;
    private final Random random;
    private Wire wire;

    IsolationUser(int port, Supplier<Task> tasks, IsolationCount count, long seed) {
        this.port = port;
        this.tasks = tasks;
        this.count = count;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        while (count.another()) {
            try {
                connect();
                int draw = random.nextInt(1000);
                if (draw < PIPELINES) {
                    pipeline();
                } else if (draw < PIPELINES + CUTS) {
                    cut(tasks.get());
                } else {
                    whole(tasks.get());
                }
            } catch (IOException e) {
                count.broken(e);
                leave(false);
            } catch (RuntimeException e) {
                count.unexpected("a check failed: " + e);
                leave(false);
            }
        }
        leave(false);
    }

    private void whole(Task task) throws IOException {
        for (int i = 0; i < BUSY_TRIES; i++) {
            Answer answer = wire.exchange(task.ask());
            count.status(answer.status());
            if (answer.status() != 429) {
                check(task, answer);
                return;
            }
            Pause.millis(50 + random.nextInt(200));
        }
        count.unexpected(task.ask().path() + " is always busy");
    }

    private void check(Task task, Answer answer) {
        if (!task.statuses().contains(answer.status())) {
            count.unexpected(task.ask().method() + " " + task.ask().path() + " gave " + answer.status() + " "
                    + answer.body());
        }
        String foreign = answer.status() < 300 ? task.foreign().apply(answer) : task.torn().apply(answer.body());
        if (foreign != null) {
            count.foreign(task.ask().path() + ": " + foreign);
        }
    }

    /** Half of the cuts come before the answer (some in the middle of the request), half after its first bytes. */
    private void cut(Task task) throws IOException {
        byte[] bytes = task.ask().bytes();
        if (random.nextBoolean()) {
            boolean half = random.nextInt(8) == 0;
            wire.send(half ? java.util.Arrays.copyOf(bytes, bytes.length / 2) : bytes);
            Pause.millis(random.nextInt(WAIT_MILLIS));
        } else {
            wire.send(bytes);
            beginning(task);
        }
        count.aborted(1);
        leave(random.nextBoolean());
    }

    private void beginning(Task task) throws IOException {
        String text = wire.beginning(1 + random.nextInt(1500));
        String foreign = task.torn().apply(text);
        if (foreign != null) {
            count.foreign("in the beginning of " + task.ask().path() + ": " + foreign);
        }
    }

    /** Four requests at once on one connection; the first is answered, then the client is gone. */
    private void pipeline() throws IOException {
        Task first = tasks.get();
        var bytes = new java.io.ByteArrayOutputStream();
        bytes.writeBytes(first.ask().bytes());
        for (int i = 1; i < PIPELINE; i++) {
            bytes.writeBytes(tasks.get().ask().bytes());
        }
        wire.send(bytes.toByteArray());
        Answer answer = wire.receive();
        count.status(answer.status());
        if (answer.status() != 429) {
            check(first, answer);
        }
        count.aborted(PIPELINE - 1);
        leave(random.nextBoolean());
    }

    private void connect() throws IOException {
        if (wire == null) {
            wire = new Wire(port);
        }
    }

    private void leave(boolean reset) {
        if (wire != null) {
            wire.cut(reset);
            wire = null;
        }
    }
}
