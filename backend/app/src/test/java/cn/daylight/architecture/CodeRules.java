package cn.daylight.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import cn.daylight.platform.problem.ProblemType;
import cn.daylight.platform.workflow.Flowing;
import cn.daylight.platform.workflow.Passage;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What no code does, wherever it stands. Conditions are on the target of an access, which sees calls within lambdas
 * and method references too. Each constant is named for what it forbids.
 */
final class CodeRules {

  private static final Set<String> OPENING = Set.of("withTransaction", "withSession", "withStatelessSession", "withStatelessTransaction", "openSession", "openStatelessSession", "begin", "getConnection",
      "withConnection");
  /** Start-up may wait, the transaction shields itself from the client's going away, the pool moves work to itself. */
  private static final Set<String> WAITING_ALLOWED = Set.of("cn.daylight.platform.readiness.StartupCheck", "cn.daylight.platform.tx.Transactions", "cn.daylight.platform.Workers");
  private static final Set<String> NOW = Set.of("java.time.Instant", "java.time.LocalDate", "java.time.LocalTime", "java.time.LocalDateTime", "java.time.OffsetDateTime", "java.time.ZonedDateTime",
      "java.time.Year", "java.time.YearMonth", "java.time.MonthDay");
  private static final Set<String> OLD_TIME = Set.of("java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar", "java.text.SimpleDateFormat", "java.sql.Date", "java.sql.Timestamp", "java.sql.Time");
  private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float", "[D", "[F");

  static final ArchRule NO_TRANSACTION_OUTSIDE_TX = noClasses().that().resideOutsideOfPackage("cn.daylight.platform.tx").should().accessTargetWhere(to("opens a session or transaction", access ->
          OPENING.contains(access.getName()) && isDatabase(access.getTargetOwner()) || access.getTargetOwner().getName().contains(".panache.")))
      .because("the transaction helper sets the scope that row-level security reads; what it did not open has none");
  static final ArchRule NO_WAITING = noClasses().that(describe("not allowed to wait", c -> !WAITING_ALLOWED.contains(outermost(c).getName()))).should().accessTargetWhere(to("waits or subscribes", access ->
          Set.of("await", "subscribe", "subscribeAsCompletionStage").contains(access.getName()) && access.getTargetOwner().getName().startsWith("io.smallrye.mutiny.")
              || access.getName().equals("sleep") && access.getTargetOwner().isEquivalentTo(Thread.class)))
      .because("an awaiting event loop serves nobody, and a subscription of one's own loses the request's context");
  static final ArchRule NO_NOW_WITHOUT_CLOCK = noClasses().that().doNotHaveFullyQualifiedName("cn.daylight.platform.ClockProducer").should().accessTargetWhere(to("asks the machine for the time", access ->
          access.getName().equals("now") && NOW.contains(access.getTargetOwner().getName()) && !access.getTarget().getFullName().contains("java.time.Clock")
              || access.getName().startsWith("system") && access.getTargetOwner().getName().equals("java.time.Clock")
              || access.getName().equals("currentTimeMillis")))
      .because("business days are days in China, and a test sets the clock");
  static final ArchRule NO_OLD_TIME = noClasses().should().dependOnClassesThat(describe("java.util.Date and its like", c -> OLD_TIME.contains(c.getName())))
      .because("java.util.Date has no zone and can be changed");
  static final ArchRule NO_FLOATING_POINT_FIELDS = noFields().should().haveRawType(describe("floating point", c -> FLOATING.contains(c.getName())))
      .because("money is in fen (int64) and measures are decimals: a double cannot hold 0.1");
  static final ArchRule NO_SYSTEM_OUT = noClasses().should().accessTargetWhere(to("prints", access ->
          access.getTargetOwner().isEquivalentTo(System.class) && Set.of("out", "err").contains(access.getName()) || access.getName().equals("printStackTrace")))
      .because("what is worth telling goes to the log, which is structured and carries the request's id");
  static final ArchRule NO_TWO_OPERATIONS_AT_ONCE = noClasses().that(describe("in service or store", c -> room(c, "service", "Service") || room(c, "store", "Store")))
      .should().accessTargetWhere(to("combines, joins or merges", access ->
          access.getTargetOwner().getName().startsWith("io.smallrye.mutiny.") && Set.of("combine", "join", "merge", "merging", "transformToUniAndMerge", "transformToMultiAndMerge", "onItemOrFailure().join").contains(access.getName())))
      .because("two operations in flight on one session are undefined behaviour that nothing detects");
  static final ArchRule NO_STATE_SET_OUTSIDE_ENTER = classes().that().implement(Flowing.class).should(setStateOnlyInEnter())
      .because("only the engine can make a Passage: no other code moves a procedure");
  static final ArchRule NO_FIELD_INJECTION = members().should(com.tngtech.archunit.lang.ArchCondition.from(describe("not injected", (com.tngtech.archunit.core.domain.JavaMember m) -> !isInjected(m))))
      .because("a bean's needs stand in its constructor: its fields are final and a test can make it");
  static final ArchRule NO_RESOURCE_WITHOUT_CONTRACT = classes().that().haveSimpleNameEndingWith("Resource").and().areTopLevelClasses().should().implement(describe("generated", c -> c.getPackageName().startsWith("gen.")))
      .because("the contract is written first; what is served without it is seen by no matrix and no parity test");
  static final ArchRule NO_CONTRACT_OUTSIDE_RESOURCE = classes().that().implement(describe("a generated api", c -> c.getPackageName().startsWith("gen.") && c.getPackageName().endsWith(".api"))).should().haveSimpleNameEndingWith("Resource")
      .because("endpoints are found by their name");
  static final ArchRule NO_PROBLEM_ENUM_OF_ITS_OWN_KIND = classes().that().areEnums().and().haveSimpleNameEndingWith("Problem").should().implement(ProblemType.class)
      .because("a refusal that is no ProblemType reaches the client as 500");
  static final ArchRule NO_PROBLEM_TYPE_BUT_ENUMS = classes().that().implement(ProblemType.class).should().beEnums()
      .because("the problems of a subsystem are a closed list, compared with the contract and the locale");

  private CodeRules() {
  }

  private static DescribedPredicate<JavaAccess<?>> to(String what, Predicate<JavaAccess<?>> predicate) {
    return describe(what, predicate);
  }

  private static boolean isDatabase(JavaClass owner) {
    return owner.getName().startsWith("org.hibernate.") || owner.getName().contains(".sqlclient.") || owner.getName().startsWith("java.sql.") || owner.getName().startsWith("javax.sql.");
  }

  private static JavaClass outermost(JavaClass c) {
    return c.getEnclosingClass().map(CodeRules::outermost).orElse(c);
  }

  private static boolean room(JavaClass c, String folder, String suffix) {
    return (c.getPackageName() + ".").contains("." + folder + ".") || outermost(c).getSimpleName().endsWith(suffix);
  }

  private static boolean isInjected(com.tngtech.archunit.core.domain.JavaMember member) {
    boolean constructor = member instanceof com.tngtech.archunit.core.domain.JavaConstructor;
    return !constructor && member.getAnnotations().stream().map(a -> a.getRawType().getName())
        .anyMatch(Set.of("jakarta.inject.Inject", "org.eclipse.microprofile.config.inject.ConfigProperty", "jakarta.ws.rs.core.Context", "jakarta.persistence.PersistenceContext")::contains);
  }

  private static ArchCondition<JavaClass> setStateOnlyInEnter() {
    return new ArchCondition<>("set its state only in enter(…, Passage)") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (JavaField state : item.getFields().stream().filter(f -> f.getName().equals("state")).toList()) {
          state.getAccessesToSelf().stream().filter(a -> a.getAccessType() == AccessType.SET).filter(a -> !isEnter(a))
              .forEach(a -> events.add(SimpleConditionEvent.violated(item, a.getDescription())));
        }
      }
    };
  }

  private static boolean isEnter(JavaFieldAccess access) {
    return access.getOrigin().getName().equals("enter") && access.getOrigin().getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(Passage.class));
  }
}
