package cn.daylight.devstack.drill;

import cn.daylight.devstack.Failure;
import cn.daylight.devstack.Json;
import cn.daylight.devstack.Progress;
import cn.daylight.devstack.demo.Roster;
import cn.daylight.devstack.drill.Wire.Answer;
import cn.daylight.devstack.drill.Wire.Ask;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People, licences and applications of a drill, all made through the API as the product would have them made. */
final class World implements AutoCloseable {
    private static final String API = "/api/v1";
    private static final long SEED = 20251123;
    private static final int PAGE = 100;
    private static final int TRIES = 100;
    /** Members of staff in the order of their appointment. */
    final List<Staff> staff = new ArrayList<>();
    /** All licences and applications there were before the drill began. */
    final List<Thing> licences = new ArrayList<>();
    final List<Thing> applications = new ArrayList<>();
    /** Codes of the layout cells by county. */
    final Map<String, List<String>> cells = new HashMap<>();
    private final DrillStack stack;
    private final Wire wire;

    /** One member of staff with his one post. */
    record Staff(String account, String post, String unit, String token) {
        boolean sees(String county) {
            return county.startsWith(unit);
        }
    }

    /** A row: its id, its county and its number. */
    record Thing(String id, String county, String number) {
    }

    World(DrillStack stack) throws IOException {
        this.stack = stack;
        this.wire = new Wire(stack.port());
    }

    /** Registers a person, proposes and confirms his appointment: two administrators. */
    Staff appoint(String account, String post, String unit) throws IOException {
        String subject = DrillStack.subject(account);
        String system = stack.token(DrillStack.ADMINISTRATORS.get(0), "system-admin");
        String security = stack.token(DrillStack.ADMINISTRATORS.get(1), "security-admin");
        JsonNode person = post("/platform/persons", system, "person-" + account, Json.object().put("subject", subject)
                .put("account", account).put("name", "员" + account).put("unitCode", unit)
                .put("identityNumber", Filings.staffIdentity(staff.size())));
        JsonNode appointment = post("/platform/appointments", system, "appointment-" + account, Json.object()
                .put("personId", person.path("personId").asText()).put("postCode", post).put("unitCode", unit)
                .put("validFrom", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString()).put("reason", "drill"));
        post("/platform/appointments/" + appointment.path("appointmentId").asText() + "/confirmations", security, null,
                Json.object().put("version", appointment.path("version").asInt()));
        Staff member = new Staff(account, post, unit, stack.token(subject, post));
        staff.add(member);
        return member;
    }

    /** Existing holders enter by a take-over batch in each county. */
    void takeOver(int count, List<String> counties) throws IOException {
        Map<String, List<ObjectNode>> rows = new HashMap<>();
        for (ObjectNode row : Roster.rows(count, SEED, counties)) {
            String county = row.path("countyCode").asText();
            row.put("shopName", "店" + county + "-" + row.path("licenceNo").asText());
            rows.computeIfAbsent(county, c -> new ArrayList<>()).add(row);
        }
        for (String county : counties) {
            ObjectNode body = Json.object().put("reason", "drill " + county);
            body.putArray("rows").addAll(rows.get(county));
            JsonNode batch = post("/monopoly/licence-takeovers", of("licence-clerk", county).token(),
                    "takeover-" + county, body);
            Staff approver = of("licence-approver", county);
            post("/monopoly/licence-takeovers/" + batch.path("takeoverId").asText() + "/confirmations",
                    approver.token(), null, Json.object().put("version", batch.path("version").asInt()));
            all("/monopoly/licences", approver.token()).forEach(l -> licences.add(new Thing(
                    l.path("licenceId").asText(), county, l.path("licenceNo").asText())));
        }
        Progress.say(licences.size() + " licences in " + counties.size() + " counties");
    }

    /** Reads which cells the counties have. */
    void readCells(List<String> counties) throws IOException {
        for (String county : counties) {
            List<String> codes = new ArrayList<>();
            get("/monopoly/public/layout-cells?countyCode=" + county, null).path("items")
                    .forEach(cell -> codes.add(cell.path("code").asText()));
            cells.put(county, codes);
        }
    }

    /** What the clerks of these counties see now. */
    void readApplications(List<String> counties) throws IOException {
        for (String county : counties) {
            all("/monopoly/licence-applications", of("licence-clerk", county).token()).forEach(a -> applications.add(
                    new Thing(a.path("applicationId").asText(), county, a.path("applicationNo").asText())));
        }
    }

    /** Files one application. */
    JsonNode file(String cell, int serial, String tag) throws IOException {
        return post("/monopoly/public/licence-applications", null, "world-key-" + serial,
                Filings.body(cell, serial, tag));
    }

    private Staff of(String post, String unit) {
        return staff.stream().filter(s -> s.post().equals(post) && s.unit().equals(unit)).findFirst().orElseThrow();
    }

    private List<JsonNode> all(String path, String token) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(path + "?limit=" + PAGE + cursor, token);
            page.path("items").forEach(items::add);
            cursor = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : "";
        } while (!cursor.isEmpty());
        return items;
    }

    JsonNode get(String path, String token) throws IOException {
        return done(Ask.get(API + path, token));
    }

    private JsonNode post(String path, String token, String key, ObjectNode body) throws IOException {
        return done(Ask.post(API + path, token, key, body));
    }

    private JsonNode done(Ask ask) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            Answer answer = wire.exchange(ask);
            if (answer.status() < 300) {
                return Json.read(answer.body());
            }
            if (answer.status() != 429) {
                throw new Failure("drill: " + ask.path() + " was refused with " + answer.status() + " "
                        + answer.body().replaceAll("\\s+", " "));
            }
            Pause.millis(200);
        }
        throw new Failure("drill: " + ask.path() + " is always busy");
    }

    @Override
    public void close() {
        wire.close();
    }
}
