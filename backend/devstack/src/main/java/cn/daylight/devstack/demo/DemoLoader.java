package cn.daylight.devstack.demo;

import cn.daylight.devstack.Json;
import cn.daylight.devstack.Progress;
import cn.daylight.devstack.Realm;
import cn.daylight.devstack.Settings;
import cn.daylight.devstack.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fills a demo installation the way people would: persons and appointments by two administrators, the roster of
 * existing holders by clerk and approver, applications by the public. Nothing goes past the API. What is there
 * already is left alone, so it may run at every start.
 */
public final class DemoLoader {
    /** Counties with demo staff and what their accounts' names end with. */
    static final Map<String, String> COUNTIES = new TreeMap<>(Map.of("330102", "", "330203", "-haishu"));
    private static final Set<String> INSTALLED = Set.of("system-admin", "security-admin", "audit-admin");
    private static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");
    private static final int HOLDERS = 5000;
    private static final long SEED = 20250601;
    private static final int BATCH = 6000;
    private static final String PROPOSER = "sysadmin";
    private static final String CONFIRMER = "secadmin";
    private final Settings settings;

    /** @param settings of an installation whose backend is ready */
    public DemoLoader(Settings settings) {
        this.settings = settings;
    }

    /** Loads what is missing. */
    public void load() {
        var secrets = settings.secrets();
        try (Tokens tokens = Tokens.of(settings, secrets); Api api = new Api(settings.publicUrl(), tokens)) {
            appoint(api, Realm.demo(settings, secrets).users());
            rosters(api);
            for (Map.Entry<String, String> county : COUNTIES.entrySet()) {
                new SampleApplications(api, county.getKey(), county.getValue(), neighbours()).load();
            }
        }
    }

    /** @return the business day */
    static LocalDate today() {
        return LocalDate.now(BUSINESS_ZONE);
    }

    private void appoint(Api api, ArrayNode users) {
        Map<String, JsonNode> persons = new HashMap<>();
        api.all(PROPOSER, "/platform/persons").forEach(p -> persons.put(p.path("account").asText(), p));
        Map<String, JsonNode> appointments = new HashMap<>();
        api.all(CONFIRMER, "/platform/appointments").forEach(a -> appointments.put(keyOf(a), a));
        int made = 0;
        for (JsonNode user : users) {
            String post = user.path("realmRoles").path(0).asText();
            if (INSTALLED.contains(post)) {
                continue;
            }
            String account = user.path("username").asText();
            JsonNode person = persons.containsKey(account) ? persons.get(account) : register(api, user);
            JsonNode appointment = appointments.get(person.path("personId").asText() + post);
            if (appointment == null) {
                appointment = propose(api, user, person.path("personId").asText());
                made++;
            }
            // only what this program proposed: an appointment that a person proposed is for persons to decide
            if (isOwn(appointment, "演示环境初始任命")) {
                api.post(CONFIRMER, "/platform/appointments/" + appointment.path("appointmentId").asText()
                        + "/confirmations", version(appointment).put("reason", "演示环境初始任命,核对无误"), null);
            }
        }
        if (made > 0) {
            Progress.say(made + " persons registered, proposed by one administrator and confirmed by another");
        }
    }

    private static boolean isOwn(JsonNode pending, String reason) {
        return "PROPOSED".equals(pending.path("state").asText()) && reason.equals(pending.path("reason").asText());
    }

    private static String keyOf(JsonNode appointment) {
        return appointment.path("personId").asText() + appointment.path("postCode").asText();
    }

    private static JsonNode register(Api api, JsonNode user) {
        ObjectNode body = Json.object()
                .put("subject", user.path("id").asText())
                .put("account", user.path("username").asText())
                .put("name", user.path("firstName").asText())
                .put("unitCode", unit(user))
                .put("identityNumber", People.staffNumber(user.path("username").asText()));
        return api.post(PROPOSER, "/platform/persons", body, "demo-person-" + user.path("username").asText());
    }

    private static JsonNode propose(Api api, JsonNode user, String personId) {
        ObjectNode body = Json.object()
                .put("personId", personId)
                .put("postCode", user.path("realmRoles").path(0).asText())
                .put("unitCode", unit(user))
                .put("validFrom", today().toString())
                .put("reason", "演示环境初始任命");
        return api.post(PROPOSER, "/platform/appointments", body,
                "demo-appointment-" + user.path("username").asText());
    }

    private static String unit(JsonNode user) {
        return user.path("attributes").path("unit").path(0).asText();
    }

    private void rosters(Api api) {
        Map<String, List<ObjectNode>> byCounty = null;
        for (Map.Entry<String, String> county : COUNTIES.entrySet()) {
            String approver = "approver" + county.getValue();
            List<JsonNode> takeovers = api.all(approver, "/monopoly/licence-takeovers").stream()
                    .filter(t -> county.getKey().equals(t.path("countyCode").asText())).toList();
            if (takeovers.isEmpty()) {
                byCounty = byCounty == null ? roster() : byCounty;
                takeovers = propose(api, county, byCounty.getOrDefault(county.getKey(), List.of()));
            }
            for (JsonNode takeover : takeovers) {
                if (isOwn(takeover, "启用新系统,接收既有持证户名册")) {
                    api.post(approver, "/monopoly/licence-takeovers/" + takeover.path("takeoverId").asText()
                            + "/confirmations", version(takeover), null);
                    Progress.say(takeover.path("rowCount").asInt() + " existing holders of county "
                            + county.getKey() + " taken over");
                }
            }
        }
    }

    private static Map<String, List<ObjectNode>> roster() {
        Map<String, List<ObjectNode>> byCounty = new HashMap<>();
        for (ObjectNode row : Roster.rows(HOLDERS, SEED)) {
            byCounty.computeIfAbsent(row.path("countyCode").asText(), c -> new ArrayList<>()).add(row);
        }
        return byCounty;
    }

    private static List<JsonNode> propose(Api api, Map.Entry<String, String> county, List<ObjectNode> rows) {
        List<JsonNode> proposed = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += BATCH) {
            ObjectNode body = Json.object().put("reason", "启用新系统,接收既有持证户名册");
            body.putArray("rows").addAll(rows.subList(from, Math.min(rows.size(), from + BATCH)));
            proposed.add(api.post("clerk" + county.getValue(), "/monopoly/licence-takeovers", body,
                    "demo-takeover-" + county.getKey() + "-" + from));
        }
        return proposed;
    }

    /**
     * The body of a command on an object as it was last read.
     *
     * @param object any answer with a version
     * @return {version}
     */
    static ObjectNode version(JsonNode object) {
        return Json.object().put("version", object.path("version").asInt());
    }

    /** One existing outlet of each cell: what an inspector names as the nearest. */
    private static Map<String, String> neighbours() {
        Map<String, String> byCell = new HashMap<>();
        for (ObjectNode row : Roster.rows(HOLDERS, SEED)) {
            byCell.putIfAbsent(row.path("cellCode").asText(), row.path("licenceNo").asText());
        }
        return byCell;
    }
}
