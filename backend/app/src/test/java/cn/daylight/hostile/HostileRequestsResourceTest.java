package cn.daylight.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daylight.hostile.Hostile.Place;
import cn.daylight.hostile.RawHttp.Answer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the contract does not allow is refused as a problem that the contract documents, and nothing hostile makes the
 * server fail or talk of its inside. The requests are made from the contract itself: a new operation is attacked
 * without a line written here. {@code -Ddaylight.seed=N} repeats a run.
 */
@QuarkusTest
class HostileRequestsResourceTest {

  private static final int CONNECTIONS = 6;
  /** For each of making and sending; an idle machine of two cores needs less than a minute for either. */
  private static final Duration BUDGET = Duration.ofMinutes(5);

  @TestHTTPResource("/")
  URI server;

  private final Verdict verdict = new Verdict();
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> statuses = new TreeMap<>();

  @BeforeAll
  static void cast() {
    Targets.cast();
  }

  @Test
  void everyHostileRequestIsRefusedAsTheContractSays() throws InterruptedException {
    long seed = Long.getLong("daylight.seed", System.nanoTime());
    System.out.println("hostile: seed " + seed);
    long start = System.nanoTime();
    Targets targets = new Targets();
    List<Operation> operations = Operation.all();
    Queue<Hostile> requests = new ConcurrentLinkedQueue<>();
    inParallel(operations, operation -> {
      List<Hostile> made = new Mutations(operation, targets, new Random(seed)).all();
      if (made.size() < Mutations.LEAST) {
        violations.add(operation.id() + " has only " + made.size());
      }
      requests.addAll(made);
    });
    System.out.printf("hostile: %d requests made in %d s%n", requests.size(), Duration.ofNanos(System.nanoTime() - start).toSeconds());
    int count = requests.size();
    attack(requests);
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf("hostile: %d requests over %d operations, %d violations (%d s, %s)%n", count, operations.size(), violations.size(), taken.toSeconds(), statuses);
    assertEquals("", String.join("\n", violations.stream().sorted().limit(300).toList()));
  }

  private void attack(Queue<Hostile> requests) throws InterruptedException {
    inParallel(Collections.nCopies(CONNECTIONS, requests), queue -> {
      try (RawHttp http = new RawHttp(server.getPort())) {
        for (Hostile request = queue.poll(); request != null; request = queue.poll()) {
          send(http, request);
        }
      }
    });
  }

  /** A failure of one is a violation like any other: it must not be lost with its thread. */
  private <T> void inParallel(List<T> items, Consumer<T> work) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    items.forEach(item -> threads.submit(() -> {
      try {
        work.accept(item);
      } catch (RuntimeException | Error e) {
        violations.add("not attacked: " + e);
      }
    }));
    threads.shutdown();
    assertTrue(threads.awaitTermination(BUDGET.toSeconds(), TimeUnit.SECONDS), "did not come to an end");
  }

  private void send(RawHttp http, Hostile request) {
    try {
      Answer answer = http.send(request.wire(), request.method().equals("HEAD"));
      count(request.place() == Place.PROTOCOL && answer.body().length == 0 ? "parser " + answer.status() : String.valueOf(answer.status()));
      verdict.on(request, answer).ifPresent(wrong -> violations.add(request + ": " + wrong));
    } catch (IOException | RuntimeException e) {
      violations.add(request + ": no answer: " + e);
    }
  }

  private synchronized void count(String status) {
    statuses.merge(status, 1, Integer::sum);
  }

  /** Without this the attack could pass by never getting past the door. */
  @Test
  void theDecentRequestIsDone() throws IOException {
    Targets targets = new Targets();
    List<String> refused = new ArrayList<>();
    try (RawHttp http = new RawHttp(server.getPort())) {
      for (Operation operation : Operation.all()) {
        Hostile decent = new Mutations(operation, targets, new Random(1)).decent();
        if (operation.id().equals("listLayoutCells")) {
          decent = decent.to(decent.target() + "?countyCode=" + Targets.COUNTY);
        }
        Answer answer = http.send(decent.wire(), false);
        Optional<String> wrong = verdict.on(decent, answer);
        boolean done = answer.status() < 300 || operation.id().equals("downloadCertificate") && answer.status() == 409;
        if (!done || wrong.isPresent()) {
          refused.add(operation.id() + " " + answer.status() + " " + answer.text() + wrong.orElse(""));
        }
      }
    }
    assertEquals("", String.join("\n", refused));
  }

  /** The judge is seen to condemn. */
  @Test
  void theVerdictFindsWhatItLooksFor() {
    Operation operation = Operation.all().stream().filter(o -> o.id().equals("grantLicence")).findFirst().orElseThrow();
    Hostile request = new Hostile(operation, "canary", Place.WITHIN, "POST", operation.path(), List.of(), null);
    String problem = "{\"type\":\"/problems/platform/not-found\",\"title\":\"t\",\"status\":404}";
    assertEquals(Optional.empty(), verdict.on(request, answer(404, "application/problem+json", problem)));
    for (Answer bad : List.of(answer(500, "application/problem+json", problem), answer(404, "text/html", problem), answer(404, "application/problem+json", "{\"status\":404}"),
        answer(404, "application/problem+json", problem.replace("\"t\"", "\"java.lang.NullPointerException\"")), answer(404, "application/problem+json", problem.replace("\"t\"", "\"select 1\"")),
        answer(418, "application/problem+json", problem), answer(409, "application/problem+json", problem), answer(200, "application/json", "{}"), answer(404, "application/problem+json", ""),
        answer(404, "application/problem+json", problem.replace("}", ",\"stack\":1}")))) {
      assertTrue(verdict.on(request, bad).isPresent(), bad.toString());
    }
  }

  private static Answer answer(int status, String type, String body) {
    return new Answer(status, Map.of("content-type", type), body.getBytes(StandardCharsets.UTF_8));
  }
}
