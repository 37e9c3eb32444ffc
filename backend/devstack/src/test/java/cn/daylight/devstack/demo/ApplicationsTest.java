package cn.daylight.devstack.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApplicationsTest {
    private static final List<ObjectNode> SAMPLES = Applications.samples(7);

    @Test
    void areTheSameForTheSameSeed() {
        assertEquals(12, SAMPLES.size());
        assertEquals(SAMPLES, Applications.samples(7));
    }

    @Test
    void fitTheContract() {
        for (ObjectNode body : SAMPLES) {
            assertTrue(text(body, "identityNumber").matches("98\\d{15}[\\dX]"));
            assertTrue(text(body, "phone").matches("1[3-9]\\d{9}"));
            assertEquals("ENTERPRISE".equals(text(body, "holderNature")), body.has("creditCode"));
            assertTrue(text(body, "cellCode").startsWith(text(body, "countyCode")));
            assertTrue(Cells.of(text(body, "countyCode")).stream().anyMatch(c -> c.code().equals(text(body, "cellCode"))));
        }
        assertEquals(12, SAMPLES.stream().map(b -> text(b, "phone")).distinct().count());
    }

    @Test
    void meetNobodyOfTheRoster() {
        Set<String> taken = new HashSet<>();
        for (ObjectNode row : Roster.rows(5_000, 7, List.of("330102", "330203"), LocalDate.of(2026, 11, 23))) {
            taken.add(text(row, "address"));
            taken.add(text(row, "identityNumber"));
        }
        for (ObjectNode body : SAMPLES) {
            assertFalse(taken.contains(text(body, "address")) || taken.contains(text(body, "identityNumber")));
        }
    }

    @Test
    void twoWantTheLastPlaceAndOneComesTooLate() {
        for (int from : new int[] {0, 6}) {
            List<ObjectNode> county = SAMPLES.subList(from, from + 6);
            var markets = Cells.filledFirst(text(county.get(0), "countyCode"));
            assertEquals(markets.get(2).code(), text(county.get(2), "cellCode"));
            assertEquals(markets.get(2).code(), text(county.get(3), "cellCode"));
            assertEquals(markets.get(0).code(), text(county.get(4), "cellCode"));
            assertFalse(county.get(5).path("separateFromDwelling").asBoolean());
        }
    }

    private static String text(ObjectNode body, String field) {
        return body.path(field).asText();
    }
}
