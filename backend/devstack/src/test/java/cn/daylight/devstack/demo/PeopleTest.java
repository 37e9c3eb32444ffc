package cn.daylight.devstack.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    @Test
    void staffHaveNumbersThatAreFormallyRightAlwaysTheSameAndNobodys() {
        List<String> accounts = DemoLoader.COUNTIES.values().stream()
                .flatMap(end -> Stream.of("clerk", "inspector1", "inspector2", "reviewer", "approver").map(post -> post + end)).toList();
        List<String> numbers = Stream.concat(accounts.stream(), Stream.of("supervisor")).map(People::staffNumber).toList();
        assertEquals(numbers, Stream.concat(accounts.stream(), Stream.of("supervisor")).map(People::staffNumber).toList());
        assertEquals(numbers.size(), numbers.stream().distinct().count());
        for (String number : numbers) {
            assertTrue(number.matches("97\\d{15}[\\dX]"), number);
            int sum = IntStream.range(0, 17).map(i -> (number.charAt(i) - '0') * WEIGHTS[i]).sum();
            assertEquals("10X98765432".charAt(sum % 11), number.charAt(17), number);
        }
    }
}
