package cn.daylight.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which room may know which. A topic of six classes or fewer is one package, in which the rooms are the suffixes; the
 * same rules hold for them. Each constant is named for what it forbids.
 */
final class RoomRules {

  private static final String ENTITY = "jakarta.persistence.Entity";
  private static final Set<String> SUBSYSTEMS = Set.of("oa", "monopoly", "discipline", "supply", "crm", "collaboration", "callcentre", "finance", "oversight");
  /** Bare readiness asks the pool itself whether the database answers: there is no use case behind it. */
  private static final String READINESS = "cn.daylight.platform.readiness.ReadinessResource";

  private static final DescribedPredicate<JavaClass> REST = room("rest", "Resource").and(not(named(READINESS)));
  private static final DescribedPredicate<JavaClass> SERVICE = room("service", "Service");
  private static final DescribedPredicate<JavaClass> STORE = room("store", "Store");
  private static final DescribedPredicate<JavaClass> DOMAIN = room("domain", "no suffix");
  private static final DescribedPredicate<JavaClass> ENTITIES = describe("entities", c -> c.isAnnotatedWith(ENTITY));
  /** A query's shape stands beside its query and may travel; whatever can run a query may not. */
  private static final DescribedPredicate<JavaClass> STORE_BUT_ROWS = STORE.and(describe("no record", c -> !c.isRecord() && !c.isEnum()));
  private static final DescribedPredicate<JavaClass> SESSION = describe("a session, a pool or a transaction", c -> c.getName().startsWith("org.hibernate.reactive.")
      || c.getName().startsWith("io.vertx.mutiny.sqlclient.") || c.getName().startsWith("io.vertx.sqlclient.") || c.getName().startsWith("cn.daylight.platform.tx.T"));
  private static final DescribedPredicate<JavaClass> GENERATED = describe("generated from the contract", c -> c.getPackageName().startsWith("gen."));

  static final ArchRule REST_NEVER_TOUCHES_A_STORE = noClasses().that(REST).should().dependOnClassesThat(STORE_BUT_ROWS)
      .because("a resource calls use cases; what it may see of a store are row records that a service hands it");
  static final ArchRule REST_NEVER_TOUCHES_A_SESSION = noClasses().that(REST).should().dependOnClassesThat(SESSION)
      .because("the service is the only transaction boundary");
  static final ArchRule REST_NEVER_SEES_AN_ENTITY = noClasses().that(REST).should().dependOnClassesThat(ENTITIES)
      .because("an entity never leaves its service: it would be read after its transaction");
  static final ArchRule SERVICE_NEVER_KNOWS_REST = noClasses().that(SERVICE).should().dependOnClassesThat(REST.or(GENERATED))
      .because("direction is rest, service, domain and store; a use case does not know by which door it was called");
  static final ArchRule STORE_KNOWS_ONLY_DOMAIN = noClasses().that(STORE).should().dependOnClassesThat(REST.or(GENERATED).or(SERVICE))
      .because("a store knows the domain and the database");
  static final ArchRule DOMAIN_KNOWS_NO_OTHER_ROOM = noClasses().that(DOMAIN).should().dependOnClassesThat(REST.or(GENERATED).or(SERVICE).or(STORE))
      .because("rules are pure");
  static final ArchRule DOMAIN_DOES_NO_IO = noClasses().that(DOMAIN).should().dependOnClassesThat(describe("I/O",
          c -> c.getName().startsWith("io.smallrye.mutiny.") || c.getName().startsWith("org.hibernate.reactive.") || c.getName().startsWith("io.vertx.") || c.getName().startsWith("java.io.")
              || c.getName().startsWith("java.nio.file.") || c.getName().startsWith("java.net.http.")))
      .because("rules are pure: they can be read and tested without a database or a network");
  static final ArchRule SERVICE_HANDS_OUT_NO_ENTITY = methods().that().areDeclaredInClassesThat(SERVICE.and(describe("public", c -> c.getModifiers().contains(JavaModifier.PUBLIC)))).and().arePublic().should(handOutNoEntity())
      .because("services return ids or row records");
  static final ArchRule PLATFORM_KNOWS_NO_SUBSYSTEM = noClasses().that(describe("platform", c -> local(c).startsWith("platform")))
      .should().dependOnClassesThat(describe("a subsystem", c -> !subsystem(c).isEmpty() || c.getPackageName().startsWith("gen.") && !c.getPackageName().startsWith("gen.platform")))
      .because("the shared kernel depends on nothing that is built upon it");
  static final ArchRule SUBSYSTEMS_MEET_ONLY_IN_API = classes().should(meetOthersOnlyInApi())
      .because("what another subsystem may use stands in its api package and nowhere else");

  private RoomRules() {
  }

  private static DescribedPredicate<JavaClass> room(String folder, String suffix) {
    return describe("in " + folder, c -> (c.getPackageName() + ".").contains("." + folder + ".") || outermost(c).getSimpleName().endsWith(suffix));
  }

  private static JavaClass outermost(JavaClass c) {
    return c.getEnclosingClass().map(RoomRules::outermost).orElse(c);
  }

  private static DescribedPredicate<JavaClass> named(String name) {
    return describe(name, c -> outermost(c).getName().equals(name));
  }

  /** Package below {@code cn.daylight}, or below a rule's folder of bad classes. */
  private static String local(JavaClass c) {
    Matcher own = Pattern.compile("cn\\.daylight\\.(?:architecture\\.bad\\.[a-z_]+\\.)?(.*)").matcher(c.getPackageName());
    return own.matches() ? own.group(1) : "";
  }

  private static String subsystem(JavaClass c) {
    String first = local(c).split("\\.")[0];
    return SUBSYSTEMS.contains(first) ? first : "";
  }

  private static ArchCondition<JavaClass> meetOthersOnlyInApi() {
    return new ArchCondition<>("use other subsystems only through their api") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
          String other = subsystem(dependency.getTargetClass());
          boolean foreign = !other.isEmpty() && !subsystem(item).isEmpty() && !other.equals(subsystem(item));
          if (foreign && !local(dependency.getTargetClass()).startsWith(other + ".api")) {
            events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static ArchCondition<JavaMethod> handOutNoEntity() {
    return new ArchCondition<>("hand out no entity") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean hands = method.getReturnType().getAllInvolvedRawTypes().stream().anyMatch(ENTITIES);
        if (hands && method.getModifiers().contains(JavaModifier.PUBLIC)) {
          events.add(SimpleConditionEvent.violated(method, method.getDescription() + " hands out an entity"));
        }
      }
    };
  }
}
