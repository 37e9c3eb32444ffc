package cn.daylight.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daylight.authority.Operations.Operation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The contract's permission of an operation is the annotation on the method that implements it. Starts from the
 * generated interfaces: `@GET` stands there and not on the resources, so that a walk over resources would see nothing.
 */
class ParityTest {

  private static final JavaClasses CLASSES = new ClassFileImporter().importPath(java.nio.file.Path.of("target", "classes"));
  private static final List<Class<? extends Annotation>> SECURITY =
      List.of(PermissionsAllowed.class, PermissionsAllowed.List.class, PermitAll.class, DenyAll.class, RolesAllowed.class, io.quarkus.security.Authenticated.class);

  @Test
  void everyOperationIsGuardedByThePermissionThatTheContractNames() {
    Map<String, String> contract = new TreeMap<>();
    Operations.all().forEach(o -> contract.put(o.id(), o.isPublic() ? "public" : o.permission()));
    Map<String, String> code = new TreeMap<>();
    interfaces().forEach(api -> operations(api).forEach(m -> code.put(m.getName(), guard(implementation(api), m))));
    System.out.printf("parity: %d operations%n", code.size());
    assertTrue(code.size() >= 40, "the walk sees the operations: " + code.size());
    assertEquals(contract, code);
  }

  @Test
  void onlyGeneratedInterfacesHavePathsAndTheyHaveNoGuardOfTheirOwn() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass found : CLASSES) {
      Class<?> type = load(found.getName());
      boolean generated = found.getPackageName().startsWith("gen.");
      if (!generated && type.isAnnotationPresent(Path.class)) {
        wrong.add("hand-written path: " + type);
      }
      if (SECURITY.stream().anyMatch(type::isAnnotationPresent)) {
        wrong.add("guard on a type: " + type);
      }
      for (Method method : type.getDeclaredMethods()) {
        if (!generated && isOperation(method)) {
          wrong.add("hand-written route: " + method);
        }
        if (generated && SECURITY.stream().anyMatch(method::isAnnotationPresent)) {
          wrong.add("guard on a generated method: " + method);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyPermissionOfTheContractIsUsedAndKnown() {
    List<String> used = Operations.all().stream().filter(o -> !o.isPublic()).map(Operation::permission).distinct().sorted().toList();
    assertEquals(Operations.scopes().stream().sorted().toList(), used);
  }

  private static List<Class<?>> interfaces() {
    List<Class<?>> found = new ArrayList<>();
    CLASSES.stream().filter(c -> c.getPackageName().startsWith("gen.") && c.isInterface()).map(c -> load(c.getName()))
        .filter(c -> c.isAnnotationPresent(Path.class)).forEach(found::add);
    assertFalse(found.isEmpty());
    return found;
  }

  private static Stream<Method> operations(Class<?> api) {
    return Arrays.stream(api.getDeclaredMethods()).filter(ParityTest::isOperation);
  }

  private static boolean isOperation(Method method) {
    return Arrays.stream(method.getAnnotations()).anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  /** The one class that implements the interface, directly: neither a subclass nor a second one may answer for it. */
  private static Class<?> implementation(Class<?> api) {
    List<Class<?>> found = new ArrayList<>();
    CLASSES.stream().filter(c -> !c.isInterface() && c.isAssignableTo(api)).map(c -> load(c.getName())).forEach(found::add);
    assertEquals(1, found.size(), api + " is implemented by " + found);
    assertEquals(Object.class, found.getFirst().getSuperclass(), found + " extends something");
    return found.getFirst();
  }

  private static String guard(Class<?> resource, Method operation) {
    try {
      Method method = resource.getDeclaredMethod(operation.getName(), operation.getParameterTypes());
      long guards = SECURITY.stream().filter(method::isAnnotationPresent).count();
      assertEquals(1, guards, method + " has " + guards + " guards");
      if (method.isAnnotationPresent(PermitAll.class)) {
        return "public";
      }
      PermissionsAllowed allowed = method.getAnnotation(PermissionsAllowed.class);
      assertEquals(1, allowed.value().length, method + " names not exactly one permission");
      return allowed.value()[0];
    } catch (NoSuchMethodException e) {
      throw new AssertionError("inherited, not implemented: " + operation, e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
