package cn.daylight.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The house's rules hold in the product, and each is seen to fail on classes that break it: those in the folder
 * {@code bad/<name of the rule in lower case>}.
 */
class ArchitectureTest {

  private static final String BAD = "cn.daylight.architecture.bad.";
  private static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("target", "classes", "cn"));

  /** A constant of one of the rule classes. */
  record Rule(String name, ArchRule rule) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Rule> rules() {
    return Stream.of(RoomRules.class, CodeRules.class).flatMap(c -> Stream.of(c.getDeclaredFields())).filter(f -> f.getType() == ArchRule.class).map(ArchitectureTest::rule).toList();
  }

  @Test
  void theProductIsLookedAt() {
    assertTrue(MAIN.size() > 150, "only " + MAIN.size() + " classes");
    assertTrue(rules().size() >= 20, "only " + rules().size() + " rules");
    System.out.printf("architecture: %d rules over %d classes%n", rules().size(), MAIN.size());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theProductKeeps(Rule rule) {
    rule.rule().check(MAIN);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleIsSeenToFail(Rule rule) {
    JavaClasses bad = new ClassFileImporter().importPackages(BAD + rule.name().toLowerCase(Locale.ROOT));
    assertFalse(bad.isEmpty(), "no bad class for " + rule);
    AssertionError failure = assertThrows(AssertionError.class, () -> rule.rule().check(bad));
    assertTrue(failure.getMessage().contains("because"), "the rule does not say why: " + failure.getMessage());
    assertFalse(failure.getMessage().contains("failed to check any classes"), failure.getMessage());
  }

  /** Access-target conditions must see inside lambdas and method references, where most of the product's calls are. */
  @ParameterizedTest
  @MethodSource("rules")
  void everyBadClassIsFound(Rule rule) throws java.io.IOException {
    String name = rule.name().toLowerCase(Locale.ROOT);
    JavaClasses bad = new ClassFileImporter().importPackages(BAD + name);
    String report = String.join("\n", rule.rule().evaluate(bad).getFailureReport().getDetails());
    try (Stream<Path> sources = Files.walk(Path.of("src/test/java/cn/daylight/architecture/bad", name))) {
      Set<String> missed = sources.map(p -> p.getFileName().toString()).filter(f -> f.startsWith("Bad")).map(f -> f.replace(".java", "")).filter(c -> !report.contains(c)).collect(Collectors.toCollection(TreeSet::new));
      assertEquals(Set.of(), missed, report);
    }
  }

  private static Rule rule(Field field) {
    try {
      return new Rule(field.getName(), (ArchRule) field.get(null));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
