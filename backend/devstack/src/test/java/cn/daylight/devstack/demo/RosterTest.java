package cn.daylight.devstack.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daylight.devstack.demo.Cells.Cell;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<String> COUNTIES = List.of("330102", "330203");
    private static final List<ObjectNode> ROWS = Roster.rows(5_000, 7, COUNTIES, TODAY);

    @Test
    void isTheSameForTheSameSeedOnly() {
        assertEquals(ROWS, Roster.rows(5_000, 7, COUNTIES, TODAY));
        assertNotEquals(ROWS, Roster.rows(5_000, 8, COUNTIES, TODAY));
        assertEquals(ROWS.subList(0, 2_500), Roster.rows(2_500, 7, List.of("330102"), TODAY));
    }

    @Test
    void sharesTheRowsOut() {
        Map<String, Long> counties = countBy("countyCode");
        assertEquals(Map.of("330102", 2_500L, "330203", 2_500L), counties);
        assertEquals(3, Roster.rows(3, 7, COUNTIES, TODAY).size());
        assertTrue(Roster.rows(0, 7, COUNTIES, TODAY).isEmpty());
    }

    @Test
    void everyRowIsOfTheContractsShape() {
        for (ObjectNode row : ROWS) {
            Set<String> names = new HashSet<>();
            row.fieldNames().forEachRemaining(names::add);
            boolean individual = text(row, "holderNature").equals("INDIVIDUAL");
            assertEquals(individual, names.remove("identityNumber"), row.toString());
            assertEquals(Set.of("licenceNo", "shopName", "holderName", "countyCode", "cellCode", "address",
                    "holderNature", "format", "marketType", "scale", "validFrom", "validTo"), names);
            assertTrue(text(row, "licenceNo").matches(text(row, "countyCode") + (individual ? "1" : "2") + "\\d{5}"));
            assertTrue(text(row, "format").matches("[ZBSNYFQ]") && text(row, "marketType").matches("[CX]")
                    && text(row, "scale").matches("[123]"), row.toString());
            assertTrue(text(row, "shopName").length() <= 80 && text(row, "address").length() <= 200);
        }
    }

    @Test
    void numbersAndAddressesAreUnique() {
        assertEquals(ROWS.size(), countBy("licenceNo").size());
        assertEquals(ROWS.size(), countBy("address").size());
        long identities = ROWS.stream().filter(r -> r.has("identityNumber")).count();
        assertEquals(identities, ROWS.stream().filter(r -> r.has("identityNumber"))
                .map(r -> text(r, "identityNumber")).distinct().count());
    }

    @Test
    void identityNumbersAreFormallyRightAndBelongToNobody() {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        for (ObjectNode row : ROWS) {
            if (row.has("identityNumber")) {
                String number = text(row, "identityNumber");
                int sum = 0;
                for (int i = 0; i < 17; i++) {
                    sum += (number.charAt(i) - '0') * weights[i];
                }
                assertEquals("10X98765432".charAt(sum % 11), number.charAt(17), number);
                assertTrue(number.startsWith("99"), "no such province");
                int year = Integer.parseInt(number.substring(6, 10));
                assertTrue(year >= 1950 && year <= 2000, number);
            }
        }
    }

    @Test
    void noCellHoldsMoreThanItsPlaces() {
        Map<String, Long> holders = countBy("cellCode");
        for (String county : COUNTIES) {
            Map<String, Cell> cells = Cells.of(county).stream().collect(Collectors.toMap(Cell::code, Function.identity()));
            holders.forEach((code, count) -> {
                if (code.startsWith(county)) {
                    assertTrue(count <= cells.get(code).capacity(), code);
                }
            });
            List<Cell> small = Cells.filledFirst(county);
            assertEquals(small.get(0).capacity(), holders.get(small.get(0).code()).intValue(), "full");
            assertEquals(small.get(1).capacity(), holders.get(small.get(1).code()).intValue(), "full");
            assertEquals(small.get(2).capacity() - 1, holders.get(small.get(2).code()).intValue(), "one place left");
            long full = cells.values().stream()
                    .filter(c -> holders.getOrDefault(c.code(), 0L) >= c.capacity()).count();
            assertEquals(2, full, "the other cells keep room");
        }
    }

    @Test
    void saysWhenTheCellsAreTooSmall() {
        assertThrows(IllegalArgumentException.class, () -> Roster.rows(90_000, 7, COUNTIES, TODAY));
        assertThrows(IllegalArgumentException.class, () -> Roster.rows(1, 7, List.of("440101"), TODAY));
    }

    @Test
    void termsAreAtMostFiveYearsAndRunning() {
        for (ObjectNode row : ROWS) {
            LocalDate from = LocalDate.parse(text(row, "validFrom"));
            LocalDate to = LocalDate.parse(text(row, "validTo"));
            assertFalse(from.isAfter(TODAY), row.toString());
            assertTrue(to.isAfter(TODAY.plusMonths(1)) && to.isBefore(from.plusYears(5)), row.toString());
        }
    }

    @Test
    void formatsHaveTheAssumedShares() {
        Map<String, Long> formats = countBy("format");
        Map.of("Z", 68, "B", 14, "S", 4, "N", 1, "Y", 6, "F", 4, "Q", 3).forEach((format, percent) ->
                assertEquals(percent, 100.0 * formats.get(format) / ROWS.size(), 2.0, format));
    }

    @Test
    void anyCountyOfTheProvinceCanHaveARoster() {
        assertEquals(1_000, Roster.rows(1_000, 7, List.of("330782", "331127"), TODAY).size());
    }

    private static Map<String, Long> countBy(String field) {
        return ROWS.stream().collect(Collectors.groupingBy(row -> text(row, field), Collectors.counting()));
    }

    private static String text(ObjectNode row, String field) {
        return row.path(field).asText();
    }
}
