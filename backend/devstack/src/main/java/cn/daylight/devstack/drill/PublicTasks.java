package cn.daylight.devstack.drill;

import cn.daylight.devstack.Json;
import cn.daylight.devstack.drill.Wire.Answer;
import cn.daylight.devstack.drill.Wire.Ask;
import cn.daylight.devstack.drill.World.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What a holder of receipts does in the drill: he looks after his own applications, files, withdraws, looks around. */
final class PublicTasks implements Supplier<Task> {
    private static final String PUBLIC = "/api/v1/monopoly/public/";
    /** Makes every application of a drill differ from every other. */
    static final AtomicInteger SERIAL = new AtomicInteger();
    private final World world;
    private final String tag;
    private final Random random;
    private final List<Receipt> receipts = new ArrayList<>();

    /** What an applicant has in his hand. */
    record Receipt(String applicationNo, String code) {
    }

    /** @param tag u and a number: stands in the names of his shops */
    PublicTasks(World world, String tag, long seed) {
        this.world = world;
        this.tag = tag;
        this.random = new Random(seed);
    }

    void hold(Receipt receipt) {
        receipts.add(receipt);
    }

    @Override
    public Task get() {
        int draw = random.nextInt(100);
        if (draw < 70) {
            return own("licence-application-queries", false);
        }
        if (draw < 84) {
            return lookUp();
        }
        if (draw < 92) {
            String county = any(List.copyOf(world.cells.keySet()));
            return task(Ask.get(PUBLIC + "layout-cells?countyCode=" + county, null), Set.of(200),
                    answer -> ForeignRows.outside(answer.body(), county));
        }
        return draw < 98 ? file() : own("licence-application-withdrawals", true);
    }

    private Task own(String path, boolean withdraw) {
        Receipt receipt = any(receipts);
        var body = Json.object().put("receiptCode", receipt.code());
        if (withdraw) {
            body.put("reason", "drill");
        }
        return task(Ask.post(PUBLIC + path, null, null, body), withdraw ? Set.of(200, 409) : Set.of(200),
                answer -> isOther(answer, "applicationNo", receipt.applicationNo()));
    }

    private Task lookUp() {
        Thing licence = any(world.licences);
        return task(Ask.get(PUBLIC + "licences/" + licence.number(), null), Set.of(200),
                answer -> isOther(answer, "licenceNo", licence.number()));
    }

    private Task file() {
        String cell = any(world.cells.get(any(List.copyOf(world.cells.keySet()))));
        int serial = SERIAL.getAndIncrement();
        return task(Ask.post(PUBLIC + "licence-applications", null, "drill-key-" + serial,
                        Filings.body(cell, serial, tag + "-" + serial)), Set.of(201),
                answer -> Json.read(answer.body()).path("applicationNo").asText().startsWith(cell.substring(0, 6))
                        ? null : "an application of another county: " + answer.body());
    }

    private static String isOther(Answer answer, String field, String wanted) {
        String given = Json.read(answer.body()).path(field).asText();
        return given.equals(wanted) ? null : "asked for " + wanted + ", got " + given;
    }

    private Task task(Ask ask, Set<Integer> statuses, java.util.function.Function<Answer, String> foreign) {
        return new Task(ask, statuses, answer -> {
            String found = ForeignRows.ofAnother(answer.body(), tag);
            return found == null ? foreign.apply(answer) : found;
        }, text -> ForeignRows.ofAnother(text, tag));
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
