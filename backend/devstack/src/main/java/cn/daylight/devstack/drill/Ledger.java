package cn.daylight.devstack.drill;

import cn.daylight.devstack.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one client was promised, on disk: "sent N" before a request, "done N number receipt" when it is acknowledged.
 * A drill that was interrupted reads it again.
 */
final class Ledger {
    private final int client;
    private final Path file;
    private final Map<Integer, Promise> promises = new TreeMap<>();
    private int sent;

    /** An acknowledged application. */
    record Promise(int client, int number, String applicationNo, String receipt) {
        String tag() {
            return Ledger.tag(client, number);
        }
    }

    Ledger(Path folder, int client) {
        this.client = client;
        this.file = folder.resolve("client-" + client + ".txt");
        try {
            Files.createDirectories(folder);
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                String[] words = line.split(" ");
                sent = Math.max(sent, Integer.parseInt(words[1]));
                if (words.length == 4) {
                    enter(new Promise(client, Integer.parseInt(words[1]), words[2], words[3]));
                }
            }
        } catch (IOException e) {
            throw new Failure("cannot read " + file, e);
        }
    }

    private void enter(Promise promise) {
        promises.put(promise.number(), promise);
    }

    /** The request to make now: the one whose outcome is unknown, otherwise a new one. */
    synchronized int next() {
        if (sent == 0 || promises.containsKey(sent)) {
            sent++;
            write("sent " + sent);
        }
        return sent;
    }

    synchronized void acknowledged(int number, String applicationNo, String receipt) {
        write("done " + number + " " + applicationNo + " " + receipt);
        enter(new Promise(client, number, applicationNo, receipt));
    }

    synchronized boolean hasUnknown() {
        return sent > 0 && !promises.containsKey(sent);
    }

    synchronized List<Promise> promises() {
        return new ArrayList<>(promises.values());
    }

    int client() {
        return client;
    }

    /** Idempotency key and the end of the shop's name. */
    static String tag(int client, int number) {
        return "filing-" + client + "-" + number;
    }

    private void write(String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new Failure("cannot write " + file, e);
        }
    }
}
