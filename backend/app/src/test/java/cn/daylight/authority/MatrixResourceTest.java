package cn.daylight.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.authority.Operations.Operation;
import cn.daylight.authority.Subjects.Nobody;
import cn.daylight.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scoreboard figure 1: every operation × every post and five sorts of nobodies, over HTTP, against the reviewed policy file. */
@QuarkusTest
class MatrixResourceTest {

  private final Policy policy = Policy.read();
  private final Doors doors = new Doors();
  private final List<String> mismatches = new ArrayList<>();
  private int cells;

  @BeforeEach
  void people() {
    Subjects.install();
  }

  @Test
  void thePolicyNamesExactlyTheOperationsOfTheContract() {
    List<String> contract = Operations.all().stream().map(Operation::id).sorted().toList();
    assertEquals(contract, new ArrayList<>(new TreeSet<>(policy.operations())));
  }

  @Test
  void everyCellIsAsThePolicySays() {
    List<Operation> operations = Operations.all();
    // those who are to be sent away knock first, on an object that is ready for the act: none of them may move it
    String before = acts(operations);
    operations.forEach(this::refused);
    String after = acts(operations);
    if (!before.equals(after)) {
      mismatches.add("those to be sent away have acted: " + before + " acts before, " + after + " after");
    }
    operations.forEach(this::admitted);
    System.out.printf("matrix: %d cells, %d mismatches%n", cells, mismatches.size());
    mismatches.addAll(doors.unprepared());
    assertEquals("", String.join("\n", mismatches));
    assertEquals(operations.size() * (Policy.POSTS.size() + Nobody.values().length), cells);
  }

  private void refused(Operation operation) {
    Policy.POSTS.stream()
        .filter(post -> !policy.allows(operation.id(), post))
        .forEach(post -> expect(operation, post, Subjects.holder(post), 403));
    if (!policy.allows(operation.id(), Policy.ANONYMOUS)) {
      for (Nobody nobody : Nobody.values()) {
        expect(operation, nobody.name(), Subjects.nobody(nobody, policy.allowedPosts(operation.id())), nobody.refusal);
      }
    }
  }

  private void admitted(Operation operation) {
    Policy.POSTS.stream()
        .filter(post -> policy.allows(operation.id(), post))
        .forEach(post -> expect(operation, post, Subjects.holder(post), 0));
    if (policy.allows(operation.id(), Policy.ANONYMOUS)) {
      for (Nobody nobody : Nobody.values()) {
        expect(operation, nobody.name(), Subjects.nobody(nobody, policy.allowedPosts(operation.id())), 0);
      }
    }
  }

  /** @param refusal 401 or 403, or 0 when the door must open; what lies behind may still be absent or in conflict */
  private void expect(Operation operation, String subject, String token, int refusal) {
    int status = doors.knock(operation, token).statusCode();
    cells++;
    boolean entered = status != 401 && status != 403 && status < 500;
    if (refusal == 0 ? !entered : status != refusal) {
      mismatches.add(operation.id() + " × " + subject + ": expected " + (refusal == 0 ? "to enter" : refusal) + ", got " + status);
    }
    if (status < 300 && !operation.method().equals("GET")) {
      doors.used(operation);
    }
  }

  /** Prepares every protected object first, so that only the knocking itself could add an act. */
  private String acts(List<Operation> operations) {
    operations.stream().filter(o -> !o.isPublic()).forEach(doors::path);
    return Sql.one("select count(*) from audit.entry where outcome = 'ACT' and action <> 'INSTALL'");
  }
}
