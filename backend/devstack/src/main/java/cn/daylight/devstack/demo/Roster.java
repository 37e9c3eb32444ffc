package cn.daylight.devstack.demo;

import cn.daylight.devstack.Json;
import cn.daylight.devstack.demo.Cells.Cell;
import cn.daylight.devstack.demo.People.Person;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * An invented roster of existing licence holders, as a bureau would hand it over when it starts to use the system.
 * The towns, communities and cells are real or come from the seed; people, shops and numbers are made up.
 */
public final class Roster {
    /** Term of a licence, at most five years. */
    private static final int TERM_YEARS = 5;
    /** No licence of the roster expires sooner, so that a demo is not overtaken by expiries at once. */
    private static final int LEAST_DAYS_LEFT = 45;
    private static final int MAX_SERIAL_STEP = 3;
    private final RandomGenerator random;
    private final String county;
    private final LocalDate today;
    private final People people;
    private final Shops shops;
    private final int[] serials = {0, 0};

    private Roster(long seed, String county, LocalDate today) {
        this.random = generator(seed, county);
        this.county = county;
        this.today = today;
        this.people = new People(random, "99", county);
        this.shops = new Shops(random, 0);
    }

    /**
     * {@link #rows(int, long, List)} for the two demo counties, half of the rows each.
     *
     * @param count rows in all
     * @param seed  any number
     * @return rows in the shape of the contract's TakeoverRow
     */
    public static List<ObjectNode> rows(int count, long seed) {
        return rows(count, seed, List.copyOf(DemoLoader.COUNTIES.keySet()));
    }

    /**
     * Rows dated by today's business day, spread evenly over the counties.
     *
     * @param count       rows in all, ≥ 0
     * @param seed        the same seed gives the same rows on the same day
     * @param countyCodes six digits each, at least one
     * @return rows in the shape of the contract's TakeoverRow, county by county
     * @throws IllegalArgumentException for an unknown county, or more rows than its cells have places
     */
    public static List<ObjectNode> rows(int count, long seed, List<String> countyCodes) {
        return rows(count, seed, countyCodes, DemoLoader.today());
    }

    /** The same for a given day: depends on its arguments only. */
    static List<ObjectNode> rows(int count, long seed, List<String> countyCodes, LocalDate today) {
        List<ObjectNode> rows = new ArrayList<>(count);
        for (int i = 0; i < countyCodes.size(); i++) {
            int share = count / countyCodes.size() + (i < count % countyCodes.size() ? 1 : 0);
            rows.addAll(new Roster(seed, countyCodes.get(i), today).county(share));
        }
        return rows;
    }

    /** A named algorithm, so that the rows stay the same on another Java. */
    static RandomGenerator generator(long seed, String county) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000_003L + Long.parseLong(county));
    }

    private List<ObjectNode> county(int count) {
        List<Cell> places = places(count);
        List<ObjectNode> rows = new ArrayList<>(count);
        for (Cell place : places) {
            rows.add(row(place));
        }
        return rows;
    }

    /**
     * One entry per row. The first three markets are filled: two of them wholly, the third but for one place. The rest
     * is spread by chance, weighted with the places, one kept free in every cell.
     */
    private List<Cell> places(int count) {
        List<Cell> small = Cells.filledFirst(county);
        List<Cell> filled = new ArrayList<>();
        for (int i = 0; i < small.size(); i++) {
            int full = small.get(i).capacity() - (i == small.size() - 1 ? 1 : 0);
            filled.addAll(Collections.nCopies(full, small.get(i)));
        }
        List<Cell> others = new ArrayList<>();
        for (Cell cell : Cells.of(county)) {
            if (!small.contains(cell)) {
                int places = cell.isLimited() ? cell.capacity() - 1 : 60;
                others.addAll(Collections.nCopies(places, cell));
            }
        }
        if (count > filled.size() + others.size()) {
            throw new IllegalArgumentException("county " + county + " has room for " + (filled.size() + others.size())
                    + " holders, not for " + count);
        }
        Collections.shuffle(others, random);
        filled.addAll(others);
        List<Cell> taken = new ArrayList<>(filled.subList(0, count));
        Collections.shuffle(taken, random);
        return taken;
    }

    private ObjectNode row(Cell cell) {
        Person holder = people.next();
        char format = shops.format();
        boolean enterprise = shops.isEnterprise(format);
        // an existing holder: his term began before today and has not ended
        LocalDate from = today.minusDays(1 + random.nextInt(daysOfTerm() - LEAST_DAYS_LEFT - 1));
        ObjectNode row = Json.object()
                .put("licenceNo", licenceNumber(enterprise))
                .put("shopName", shops.name(cell, holder, format, enterprise))
                .put("holderName", holder.name());
        if (!enterprise) {
            row.put("identityNumber", holder.identityNumber());
        }
        return row.put("countyCode", county)
                .put("cellCode", cell.code())
                .put("address", shops.address(cell))
                .put("holderNature", enterprise ? "ENTERPRISE" : "INDIVIDUAL")
                .put("format", String.valueOf(format))
                .put("marketType", shops.market(cell))
                .put("scale", shops.scale(format))
                .put("validFrom", from.toString())
                .put("validTo", from.plusYears(TERM_YEARS).minusDays(1).toString());
    }

    private int daysOfTerm() {
        return (int) (today.toEpochDay() - today.minusYears(TERM_YEARS).toEpochDay());
    }

    /** Serials rise with gaps, as after years of closures. */
    private String licenceNumber(boolean enterprise) {
        int nature = enterprise ? 1 : 0;
        serials[nature] += 1 + random.nextInt(MAX_SERIAL_STEP);
        return county + (nature + 1) + "%05d".formatted(serials[nature]);
    }
}
