package cn.daylight.platform.page;

import cn.daylight.platform.problem.FieldReason;
import cn.daylight.platform.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * One page of a list ordered by a key.
 *
 * @param nextCursor opaque, given back by the client for the following page; null on the last page
 */
public record Page<T>(List<T> items, String nextCursor) {

  /** What a list is asked for. {@code limit} is bounded by the contract. */
  public record Request(String after, int limit) {

    private static final int DEFAULT_LIMIT = 20;

    /** @throws Problem when the cursor is none of ours */
    public static Request of(String cursor, Integer limit) {
      return new Request(cursor == null ? null : decode(cursor), limit == null ? DEFAULT_LIMIT : limit);
    }

    /**
     * The cursor of a list ordered by id, or null on the first page.
     *
     * @throws Problem when the cursor is none of ours
     */
    public UUID afterId() {
      try {
        return after == null ? null : UUID.fromString(after);
      } catch (IllegalArgumentException e) {
        throw Problem.invalid("cursor", FieldReason.CURSOR);
      }
    }

    /** One row more than asked tells whether there is a following page. */
    public int fetch() {
      return limit + 1;
    }
  }

  /** Cuts the extra row off and makes the cursor from the last row's key. */
  public static <T> Page<T> of(List<T> rows, Request request, Function<T, String> key) {
    if (rows.size() <= request.limit()) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, request.limit());
    return new Page<>(items, encode(key.apply(items.getLast())));
  }

  public <U> Page<U> map(Function<T, U> mapper) {
    return new Page<>(items.stream().map(mapper).toList(), nextCursor);
  }

  private static String encode(String key) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String cursor) {
    try {
      String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (key.matches("[0-9A-Za-z._:/-]{1,128}")) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // falls through to the refusal: the client gets the same answer for every cursor that is not ours
    }
    throw Problem.invalid("cursor", FieldReason.CURSOR);
  }
}
