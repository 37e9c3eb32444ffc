package cn.daylight.platform.web;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/** The generated interfaces carry the annotations of HTTP; the methods that implement them have none of their own. */
final class Declared {

  private Declared() {
  }

  /** What the contract says of the operation that this method of a resource implements: operations' names are unique. */
  static List<Method> of(Method implementation) {
    return Arrays.stream(implementation.getDeclaringClass().getInterfaces())
        .flatMap(i -> Arrays.stream(i.getMethods()))
        .filter(m -> m.getName().equals(implementation.getName()))
        .toList();
  }
}
