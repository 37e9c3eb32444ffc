package cn.daylight.platform.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Conditions of a list, of which only those are written whose value is given: the database then plans for the question
 * that was asked. Conditions are literals of the store, values are always parameters.
 */
public final class Where {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Adds the condition with its parameter, unless the value is null. */
  public Where and(String condition, String name, Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
    return this;
  }

  /** {@code where …}, or nothing. */
  public String text() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  public <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query) {
    values.forEach(query::setParameter);
    return query;
  }
}
