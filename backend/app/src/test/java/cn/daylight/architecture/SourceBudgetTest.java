package cn.daylight.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing grows so large that it is no longer read. Java is measured by its own compiler's parser. */
class SourceBudgetTest {

  private static final int METHOD_LINES = 40;
  private static final int PARAMETERS = 5;
  private static final Path ROOT = Path.of("..", "..");

  @ParameterizedTest(name = "{0} {1} at most {2} lines")
  @CsvSource({
      "backend/app/src/main, .java, 300", "backend/devstack/src/main, .java, 300", "backend/app/src/test, .java, 400", "backend/devstack/src/test, .java, 400",
      "openapi/platform, .yaml, 200", "openapi/monopoly, .yaml, 200", "openapi/shared, .yaml, 200", "frontend/src, .tsx, 250"})
  void noFileIsLongerThanItsBudget(String folder, String suffix, int most) throws IOException {
    List<String> tooLong = new ArrayList<>();
    List<Path> files = files(ROOT.resolve(folder), suffix);
    for (Path file : files) {
      long lines = lines(Files.readString(file));
      if (lines > most) {
        tooLong.add(file + " has " + lines);
      }
    }
    assertTrue(!files.isEmpty(), "nothing in " + folder);
    assertEquals(List.of(), tooLong);
  }

  @ParameterizedTest
  @CsvSource({"backend/app/src/main", "backend/devstack/src/main"})
  void noMethodIsLongerOrAsksForMoreThanItsBudget(String folder) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files(ROOT.resolve(folder), ".java")) {
      found.addAll(overBudget(file.getFileName().toString(), Files.readString(file)));
    }
    assertEquals(List.of(), found);
  }

  /** The measure is seen to fail, and to leave alone what is exempt. */
  @Test
  void aBadSampleIsFound() throws IOException {
    String statements = "int a = 1; // {\n".repeat(METHOD_LINES);
    String sample = """
        class Bad {
          Bad(int a, int b, int c, int d, int e, int f) { }
          void longOne(int a, int b, int c, int d, int e) {
        %s  }
          static <T> void greedy(int a, int b, int c, int d, int e, T... f) { String s = \"\"\"
            void notAMethod(int a, int b, int c, int d, int e, int f) {
            \"\"\"; }
          record Wide(int a, int b, int c, int d, int e, int f) { }
          Runnable inner() { return new Runnable() { public void run() {
        %s  } }; }
        }
        class ThingsResource { @Override public void list(int a, int b, int c, int d, int e, int f) { } }
        """.formatted(statements, statements);
    assertEquals(List.of("Bad.java longOne has 42 lines", "Bad.java greedy asks for 6", "Bad.java inner has 42 lines", "Bad.java run has 42 lines"), overBudget("Bad.java", sample));
    assertEquals(3, lines("a\nb\nc\n"));
    assertEquals(3, lines("a\nb\nc"));
  }

  private static long lines(String text) {
    return text.lines().count();
  }

  /** Constructors, records and the implementations of generated interfaces have as many parameters as they must. */
  private static List<String> overBudget(String name, String source) throws IOException {
    JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
    JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, null, null, null, List.of(file));
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    List<String> found = new ArrayList<>();
    for (CompilationUnitTree unit : task.parse()) {
      new Measure(name, unit, positions, found).scan(unit, false);
    }
    return found;
  }

  /** The parameter says whether the class around implements a generated interface. */
  private static final class Measure extends TreeScanner<Void, Boolean> {

    private final String name;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> found;

    Measure(String name, CompilationUnitTree unit, SourcePositions positions, List<String> found) {
      this.name = name;
      this.unit = unit;
      this.positions = positions;
      this.found = found;
    }

    @Override
    public Void visitClass(ClassTree tree, Boolean generated) {
      return super.visitClass(tree, tree.getSimpleName().toString().endsWith("Resource"));
    }

    @Override
    public Void visitMethod(MethodTree tree, Boolean generated) {
      LineMap map = unit.getLineMap();
      long lines = map.getLineNumber(positions.getEndPosition(unit, tree)) - map.getLineNumber(positions.getStartPosition(unit, tree)) + 1;
      if (lines > METHOD_LINES) {
        found.add(name + " " + tree.getName() + " has " + lines + " lines");
      }
      boolean exempt = tree.getReturnType() == null || generated && tree.getModifiers().getAnnotations().stream().anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
      if (!exempt && tree.getParameters().size() > PARAMETERS) {
        found.add(name + " " + tree.getName() + " asks for " + tree.getParameters().size());
      }
      return super.visitMethod(tree, generated);
    }
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(suffix)).filter(f -> !f.toString().contains("node_modules")).sorted().toList();
    }
  }
}
