package cn.daylight.testing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.TestResourceScope;

/** One database for all test classes; found by the test framework because its scope is global. */
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
final class StackForAllTests {

  private StackForAllTests() {
  }
}
