package cn.daylight.devstack.drill;

import cn.daylight.devstack.drill.Wire.Answer;
import cn.daylight.devstack.drill.Wire.Ask;
import java.util.Set;
import java.util.function.Function;

/**
 * One request and what its answer may be.
 *
 * @param ask      the request
 * @param statuses answers that are in order
 * @param foreign  says, for a whole answer with status 2xx, which foreign thing it shows; null when none
 * @param torn     the same for the beginning of any answer, which is not JSON any more
 */
record Task(Ask ask, Set<Integer> statuses, Function<Answer, String> foreign, Function<String, String> torn) {
}
