package cn.daylight.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.daylight.monopoly.MonopolyProblem;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract's catalogue of problems lists the refusals that the product can give, no fewer and no more. */
class ProblemCatalogueTest {

  private static final List<Class<? extends ProblemType>> ENUMS = List.of(PlatformProblem.class, MonopolyProblem.class);

  @Test
  void theCatalogueListsWhatTheProductCanAnswer() {
    Map<String, String> inCode = new TreeMap<>();
    ENUMS.stream().flatMap(type -> Stream.of(type.getEnumConstants()))
        .forEach(problem -> inCode.put(problem.type(), problem.status() + " " + problem.title()));
    Map<String, String> inContract = new TreeMap<>();
    Contract.problems().properties().forEach(subsystem -> subsystem.getValue().properties().forEach(problem ->
        inContract.put("/problems/" + subsystem.getKey() + "/" + problem.getKey(),
            problem.getValue().get("status").asInt() + " " + problem.getValue().get("zh").asText())));
    assertEquals(inContract, inCode);
  }
}
