package cn.daylight.devstack.demo;

import cn.daylight.devstack.Failure;
import cn.daylight.devstack.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** A few applications of one county in different states, so that no page of a demo is empty. */
final class SampleApplications {
    /** Where the samples of {@link Applications#samples(long)} end, in their order. */
    private static final List<String> STATES =
            List.of("GRANTED", "REVIEWED", "INSPECTED", "ACCEPTED", "FILED", "DECLINED");
    private static final long SEED = 20250602;
    private static final int FAR_METRES = 800;
    private final Api api;
    private final String county;
    private final String suffix;
    private final Map<String, String> neighbours;

    /**
     * Talks to nobody yet.
     *
     * @param api    the product
     * @param county code of the county
     * @param suffix what the names of the county's accounts end with
     * @param neighbours an outlet's licence number for each cell that has outlets
     */
    SampleApplications(Api api, String county, String suffix, Map<String, String> neighbours) {
        this.api = api;
        this.county = county;
        this.suffix = suffix;
        this.neighbours = neighbours;
    }

    /** Files and advances one after the other; the next begins when the one before is where it should be. */
    void load() {
        int there = api.all("clerk" + suffix, "/monopoly/licence-applications").size();
        if (there >= STATES.size()) {
            return;
        }
        List<ObjectNode> bodies = Applications.samples(SEED).stream()
                .filter(body -> county.equals(body.path("countyCode").asText())).toList();
        for (int i = 0; i < bodies.size(); i++) {
            JsonNode filed = api.post(null, "/monopoly/public/licence-applications", bodies.get(i),
                    "demo-application-" + county + "-" + i);
            advance(find(filed.path("applicationNo").asText()), STATES.get(i));
        }
        Progress.say(bodies.size() + " sample applications in county " + county);
    }

    private JsonNode find(String applicationNo) {
        for (JsonNode row : api.all("clerk" + suffix, "/monopoly/licence-applications")) {
            if (row.path("applicationNo").asText().equals(applicationNo)) {
                return row;
            }
        }
        throw new Failure("demo data: application " + applicationNo + " is not in the clerk's list");
    }

    private void advance(JsonNode row, String target) {
        JsonNode now = row;
        while (!now.path("state").asText().equals(target)) {
            String state = now.path("state").asText();
            now = switch (state) {
                case "FILED" -> "DECLINED".equals(target)
                        ? act("clerk", now, "declinations", reasoned(now, "reason", "经营场所与住所不相独立"))
                        : act("clerk", now, "acceptances", reasoned(now, "opinion", "材料齐全,予以受理"));
                case "ACCEPTED" -> act("inspector1", now, "site-reports", siteReport(now));
                case "REPORTED" -> act("inspector2", now, "countersignatures",
                        reasoned(now, "opinion", "与现场一致"));
                case "INSPECTED" -> act("reviewer", now, "reviews",
                        reasoned(now, "opinion", "符合合理布局规定").put("recommendation", "GRANT"));
                case "REVIEWED" -> act("approver", now, "grants", reasoned(now, "opinion", "准予许可"));
                default -> throw new Failure("demo data: no step leads from " + state + " to " + target);
            };
        }
    }

    private JsonNode act(String account, JsonNode application, String command, ObjectNode body) {
        return api.post(account + suffix, "/monopoly/licence-applications/"
                + application.path("applicationId").asText() + "/" + command, body, null);
    }

    private static ObjectNode reasoned(JsonNode application, String field, String text) {
        return DemoLoader.version(application).put(field, text);
    }

    private ObjectNode siteReport(JsonNode application) {
        ObjectNode report = DemoLoader.version(application)
                .put("measuredOn", DemoLoader.today().toString())
                .put("walkingDistanceMetres", FAR_METRES)
                .put("schoolDistanceMetres", FAR_METRES)
                .put("separateFromDwelling", true)
                .put("fixedPremises", true)
                .put("findings", "现场有固定经营场所,与住所相独立,门牌与申请一致。");
        String neighbour = neighbours.get(application.path("cellCode").asText());
        return neighbour == null ? report : report.put("nearestLicenceNo", neighbour);
    }
}
