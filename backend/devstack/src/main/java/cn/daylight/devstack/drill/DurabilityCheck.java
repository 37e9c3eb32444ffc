package cn.daylight.devstack.drill;

import cn.daylight.devstack.Failure;
import cn.daylight.devstack.drill.Ledger.Promise;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares what the clients were promised with what the database holds, past row-level security. */
final class DurabilityCheck {
    private static final String ROWS = "select application_no, state, shop_name from monopoly.licence_application";
    private static final String KEYS = """
            select count(*) from platform.idempotency where operation = 'fileLicenceApplication'""";
    private static final String ENTRIES = """
            select count(*) from (
              select 1 from monopoly.licence_application a full join
                (select * from audit.entry where flow = 'monopoly.licence-application' and action = 'FILE'
                   and outcome = 'ACT') e on e.object_id = a.id
              group by coalesce(a.id, e.object_id) having count(a.id) <> 1 or count(e.id) <> 1) wrong""";
    private static final String GAPS = """
            select count(*) from (
              select county_code, count(*) as rows, count(distinct right(application_no, -12)::int) as different,
                min(right(application_no, -12)::int) as least, max(right(application_no, -12)::int) as most,
                (select last from platform.number_series s
                  where s.series = 'application:' || left(min(application_no), 11)) as last
              from monopoly.licence_application group by county_code) n
            where least <> 1 or most <> rows or different <> rows or last is distinct from rows""";
    private final DrillStack stack;

    DurabilityCheck(DrillStack stack) {
        this.stack = stack;
    }

    /**
     * What one look found.
     *
     * @param lost       promised applications that are not there, or not FILED, or another's
     * @param duplicates applications beyond one for each key, and keys without one
     * @param entries    applications with other than exactly one entry of their filing
     * @param gaps       counties whose numbers are not 1, 2, 3 …
     */
    record Found(long lost, long duplicates, long entries, long gaps) {
        boolean isRight() {
            return lost + duplicates + entries + gaps == 0;
        }
    }

    /** All promises must be complete: no request may be open. */
    Found look(List<Promise> promises) {
        Map<String, String> shops = new HashMap<>();
        List<String> rows = new ArrayList<>();
        try (Connection c = stack.postgres().superuser("daylight"); Statement s = c.createStatement();
             ResultSet r = s.executeQuery(ROWS)) {
            while (r.next()) {
                rows.add(r.getString(1));
                shops.put(r.getString(1), r.getString(2) + r.getString(3).replaceFirst("^店\\d+-", ""));
            }
        } catch (SQLException e) {
            throw new Failure("drill durability: " + e.getMessage(), e);
        }
        long lost = promises.stream().filter(p -> !("FILED" + p.tag()).equals(shops.get(p.applicationNo()))).count();
        long keys = Long.parseLong(stack.scalar(KEYS));
        long different = shops.values().stream().distinct().count();
        long duplicates = rows.size() - different + Math.abs(rows.size() - promises.size())
                + Math.abs(keys - rows.size());
        return new Found(lost, duplicates, Long.parseLong(stack.scalar(ENTRIES)),
                Long.parseLong(stack.scalar(GAPS)));
    }
}
