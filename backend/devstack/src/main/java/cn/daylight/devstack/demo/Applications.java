package cn.daylight.devstack.demo;

import cn.daylight.devstack.Json;
import cn.daylight.devstack.demo.Cells.Cell;
import cn.daylight.devstack.demo.People.Person;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Invented applications for a licence, each with something of its own that the procedure has to deal with. */
public final class Applications {
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final long FIRST_PHONE = 19_900_000_000L;
    private final RandomGenerator random;
    private final String county;
    private final People people;
    private final Shops shops;
    private final List<ObjectNode> bodies = new ArrayList<>();

    private Applications(long seed, String county) {
        this.random = Roster.generator(~seed, county);
        this.county = county;
        this.people = new People(random, "98", county);
        this.shops = new Shops(random, 500);
    }

    /**
     * Six applications in each demo county. In this order: an ordinary one; an enterprise with its credit code; two for
     * the last place of one market; one for a market that the roster fills; one in rooms not separate from a dwelling.
     *
     * @param seed the same seed gives the same applications
     * @return bodies of FileLicenceApplication, county by county
     */
    public static List<ObjectNode> samples(long seed) {
        return DemoLoader.COUNTIES.keySet().stream()
                .flatMap(county -> new Applications(seed, county).county().stream()).toList();
    }

    private List<ObjectNode> county() {
        List<Cell> markets = Cells.filledFirst(county);
        add(roomy('M'), 'Z', false, true);
        add(roomy('S'), 'B', true, true);
        add(markets.getLast(), 'Z', false, true);
        add(markets.getLast(), 'Y', false, true);
        add(markets.getFirst(), 'Z', false, true);
        add(roomy('S'), 'F', false, false);
        return bodies;
    }

    private Cell roomy(char zone) {
        List<Cell> cells = Cells.of(county).stream().filter(c -> c.zone() == zone).toList();
        return cells.get(random.nextInt(cells.size()));
    }

    private void add(Cell cell, char format, boolean enterprise, boolean separate) {
        Person applicant = people.next();
        ObjectNode body = Json.object()
                .put("applicantName", applicant.name())
                .put("identityNumber", applicant.identityNumber())
                .put("phone", String.valueOf(FIRST_PHONE + Long.parseLong(county) * 100 + bodies.size()))
                .put("shopName", shops.name(cell, applicant, format, enterprise))
                .put("holderNature", enterprise ? "ENTERPRISE" : "INDIVIDUAL");
        if (enterprise) {
            body.put("creditCode", creditCode());
        }
        bodies.add(body.put("countyCode", county)
                .put("cellCode", cell.code())
                .put("address", shops.address(cell))
                .put("format", String.valueOf(format))
                .put("marketType", shops.market(cell))
                .put("scale", shops.scale(format))
                .put("separateFromDwelling", separate)
                .put("fundsDeclared", true));
    }

    /** Both check symbols are right (GB 32100, GB 11714); the division begins with 99, so nobody has the code. */
    private String creditCode() {
        String organisation = "MA" + "%06d".formatted(random.nextInt(1_000_000));
        int inner = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            inner += Character.digit(organisation.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        String body = "9199" + county.substring(2) + organisation + "0X987654321".charAt(inner % 11);
        int sum = 0;
        for (int i = 0; i < CREDIT_WEIGHTS.length; i++) {
            sum += CREDIT_ALPHABET.indexOf(body.charAt(i)) * CREDIT_WEIGHTS[i];
        }
        return body + CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
