package cn.daylight.platform.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daylight.monopoly.licence.store.LicenceCatalogue;
import cn.daylight.platform.actor.ActorKind;
import cn.daylight.platform.actor.Posts;
import cn.daylight.platform.calendar.store.CalendarCatalogue;
import cn.daylight.platform.org.store.OrgCatalogue;
import cn.daylight.platform.rule.store.RuleCatalogue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every procedure of the house has in common, whatever it is about: it can be walked through, it says who may, it
 * is told in the contract and in Chinese as it is in Java, and nothing is approved without a person.
 * {@code -Ddaylight.write=true} writes docs/workflows again; without it a difference fails.
 */
class WorkflowsTest {

  private static final Path ROOT = Path.of("..", "..");
  private static final Path DOCS = ROOT.resolve("docs/workflows");
  private static final Path LABELS = ROOT.resolve("frontend/src/shared/workflow/locale");
  private static final Path CONTRACT = ROOT.resolve("openapi/dist/daylight.json");

  /**
   * What the contract calls a flow's states and actions.
   *
   * @param offered true when the contract tells only what staff can do with an object that exists (allowedActions)
   */
  private record Told(String states, String actions, boolean offered) {
  }

  /** A flow that no operation shows the states of has no entry; a new flow must be entered here or shown nowhere. */
  private static final Map<String, Told> TOLD = Map.of(
      "monopoly.licence-application", new Told("LicenceApplicationState", "LicenceApplicationAction", false),
      "monopoly.licence", new Told("LicenceState", null, false),
      "monopoly.licence-takeover", new Told("LicenceTakeoverState", "LicenceTakeoverAction", true),
      "platform.appointment", new Told("AppointmentState", "AppointmentAction", true),
      "platform.calendar-year", new Told("CalendarYearState", "CalendarYearAction", true),
      "platform.rule-change", new Told("RuleChangeState", "RuleChangeAction", true));
  private static final Set<String> NOT_SHOWN = Set.of("platform.person");

  static List<Workflow<?, ?, ?>> flows() {
    return Stream.<FlowCatalogue>of(new OrgCatalogue(), new LicenceCatalogue(), new CalendarCatalogue(), new RuleCatalogue()).flatMap(c -> c.flows().stream()).toList();
  }

  /** The list above is complete: a catalogue that is not in it would go unchecked. */
  @Test
  void everyCatalogueIsChecked() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<String> catalogues = sources.filter(f -> f.toString().endsWith(".java")).filter(f -> reads(f, "implements FlowCatalogue|, FlowCatalogue"))
          .map(f -> f.getFileName().toString()).sorted().toList();
      assertEquals(List.of("CalendarCatalogue.java", "LicenceCatalogue.java", "OrgCatalogue.java", "RuleCatalogue.java"), catalogues);
    }
  }

  @ParameterizedTest
  @MethodSource("flows")
  void everyStateIsReachedAndOnlyEndsHaveNoExit(Workflow<?, ?, ?> flow) {
    assertEquals(List.of(), WorkflowShape.faults(flow), flow.name());
  }

  @ParameterizedTest
  @MethodSource("flows")
  void everyPermissionIsGrantedByAPost(Workflow<?, ?, ?> flow) {
    Set<String> granted = new Posts().all().stream().flatMap(p -> p.permissions().stream()).collect(Collectors.toSet());
    for (Workflow.Row<?, ?, ?> row : flow.rows()) {
      assertEquals(row.actorKind() == ActorKind.STAFF, row.permission() != null, row.toString());
      assertTrue(row.permission() == null || granted.contains(row.permission()), "no post grants " + row.permission());
    }
  }

  @ParameterizedTest
  @MethodSource("flows")
  void theContractTellsTheSameStatesAndActions(Workflow<?, ?, ?> flow) throws IOException {
    Told told = TOLD.get(flow.name());
    assertEquals(told == null, NOT_SHOWN.contains(flow.name()), "enter " + flow.name() + " in TOLD or NOT_SHOWN");
    if (told == null) {
      return;
    }
    JsonNode schemas = new ObjectMapper().readTree(CONTRACT.toFile()).at("/components/schemas");
    assertEquals(WorkflowShape.states(flow), texts(schemas.at("/" + told.states() + "/enum")));
    if (told.actions() != null) {
      assertEquals(told.offered() ? WorkflowShape.offered(flow) : WorkflowShape.actions(flow), texts(schemas.at("/" + told.actions() + "/enum")));
    }
  }

  @ParameterizedTest
  @MethodSource("flows")
  void everyStateAndActionHasALabelInEachLanguage(Workflow<?, ?, ?> flow) throws IOException {
    for (String language : List.of("zh-CN", "zh-TW", "en")) {
      JsonNode labels = new ObjectMapper().readTree(LABELS.resolve(language + ".json").toFile()).at("/flow/" + flow.name().replace('.', '-'));
      assertFalse(labels.path("name").asText().isBlank(), language + " has no name of " + flow.name());
      assertEquals(WorkflowShape.states(flow), labelled(labels.path("state")), language + " states of " + flow.name());
      assertEquals(WorkflowShape.actions(flow), labelled(labels.path("action")), language + " actions of " + flow.name());
    }
  }

  /** There is no auto-approve: what gives somebody something is done by a person of staff. */
  @ParameterizedTest
  @MethodSource("flows")
  void nothingIsApprovedWithoutAPerson(Workflow<?, ?, ?> flow) {
    assertEquals(List.of(), WorkflowShape.approvedByNobody(flow));
  }

  @ParameterizedTest
  @MethodSource("flows")
  void theDiagramIsTheProcedure(Workflow<?, ?, ?> flow) throws IOException {
    JsonNode labels = new ObjectMapper().readTree(LABELS.resolve("zh-CN.json").toFile()).at("/flow/" + flow.name().replace('.', '-'));
    Path page = DOCS.resolve(flow.name() + ".md");
    String drawn = WorkflowShape.page(flow, labels);
    if (Boolean.getBoolean("daylight.write")) {
      Files.createDirectories(DOCS);
      Files.writeString(page, drawn);
    }
    assertTrue(Files.exists(page), "missing: " + page + "; write it with -Ddaylight.write=true");
    assertEquals(drawn, Files.readString(page), "stale; write it again with -Ddaylight.write=true");
  }

  @Test
  void noPageIsLeftOfAFlowThatIsGone() throws IOException {
    Set<String> flows = flows().stream().map(f -> f.name() + ".md").collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> pages = Files.list(DOCS)) {
      assertEquals(flows, pages.map(p -> p.getFileName().toString()).filter(Predicate.not("README.md"::equals)).collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  private enum S { ONE, TWO, ISLAND }

  private enum A { OPEN, GRANT, LEAVE }

  /** The rules are seen to fail. */
  @Test
  void aBadProcedureIsFound() {
    Workflow<S, A, Void> bad = Workflow.<S, A, Void>named("bad.flow").publicRow(null, A.OPEN, S.ONE).publicRow(S.ONE, A.GRANT, S.TWO).publicRow(S.ONE, A.LEAVE, S.ONE).ends(S.ONE);
    assertEquals(List.of("ISLAND is never reached", "ISLAND has no exit and is no end", "ONE is an end and has an exit", "TWO has no exit and is no end"), WorkflowShape.faults(bad));
    assertEquals(List.of("GRANT by PUBLIC"), WorkflowShape.approvedByNobody(bad));
    assertThrows(IllegalArgumentException.class, () -> bad.publicRow(S.ONE, A.GRANT, S.ONE), "two arrows of one state and action");
  }

  private static Set<String> texts(JsonNode names) {
    Set<String> texts = new TreeSet<>();
    names.forEach(n -> texts.add(n.asText()));
    return texts;
  }

  private static Set<String> labelled(JsonNode labels) {
    Set<String> names = new TreeSet<>();
    labels.properties().stream().filter(l -> !l.getValue().asText().isBlank()).forEach(l -> names.add(l.getKey()));
    return names;
  }

  private static boolean reads(Path file, String pattern) {
    try {
      return java.util.regex.Pattern.compile(pattern).matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
