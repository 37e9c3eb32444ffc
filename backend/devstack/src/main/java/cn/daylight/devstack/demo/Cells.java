package cn.daylight.devstack.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The layout cells of the seed migration and the real communities of the demo counties, from the class path. */
final class Cells {
    private static final Map<String, List<Cell>> BY_COUNTY = readCells();
    private static final Map<String, List<String>> COMMUNITIES = readCommunities();

    /**
     * One cell of a layout plan.
     *
     * @param code     11 digits: town (9) and number
     * @param zone     MAIN_STREET, SIDE_STREET, MARKET, VILLAGE or SCENIC by its letter M, S, K, V or J
     * @param capacity greatest number of outlets, {@link Integer#MAX_VALUE} where the mode sets none
     * @param place    city, county and town in words, as an address begins
     */
    record Cell(String code, char zone, int capacity, String place) {
        String townCode() {
            return code.substring(0, 9);
        }

        boolean isLimited() {
            return capacity < Integer.MAX_VALUE;
        }

        boolean isRural() {
            return zone == 'V' || place.endsWith("乡");
        }
    }

    private Cells() {
    }

    /**
     * The cells of a county in the order of their codes.
     *
     * @throws IllegalArgumentException when the seed knows no such county
     */
    static List<Cell> of(String countyCode) {
        List<Cell> cells = BY_COUNTY.get(countyCode);
        if (cells == null) {
            throw new IllegalArgumentException("no layout cells in county " + countyCode);
        }
        return cells;
    }

    /** The first markets of a county: small cells that the roster fills to the last place, so that a demo has some. */
    static List<Cell> filledFirst(String countyCode) {
        return of(countyCode).stream().filter(c -> c.zone() == 'K').limit(3).toList();
    }

    /** Communities and villages of a town; empty outside the demo counties. */
    static List<String> communities(Cell cell) {
        return COMMUNITIES.getOrDefault(cell.townCode(), List.of());
    }

    private static Map<String, List<Cell>> readCells() {
        Map<String, List<Cell>> byCounty = new HashMap<>();
        for (String[] f : lines("/demo/cells.csv")) {
            char zone = switch (f[1]) {
                case "MAIN_STREET" -> 'M';
                case "SIDE_STREET" -> 'S';
                case "MARKET" -> 'K';
                case "VILLAGE" -> 'V';
                case "SCENIC" -> 'J';
                default -> throw new IllegalStateException("cells.csv: zone " + f[1]);
            };
            int capacity = f[2].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(f[2]);
            byCounty.computeIfAbsent(f[0].substring(0, 6), c -> new ArrayList<>())
                    .add(new Cell(f[0], zone, capacity, f[3] + f[4] + f[5]));
        }
        return byCounty;
    }

    private static Map<String, List<String>> readCommunities() {
        Map<String, List<String>> byTown = new HashMap<>();
        for (String[] f : lines("/demo/communities.csv")) {
            byTown.computeIfAbsent(f[0], t -> new ArrayList<>()).add(f[1]);
        }
        return byTown;
    }

    /** Fields of each line after the heading; the files have neither quotes nor commas inside a field. */
    private static List<String[]> lines(String resource) {
        try (InputStream in = Cells.class.getResourceAsStream(resource);
             BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
