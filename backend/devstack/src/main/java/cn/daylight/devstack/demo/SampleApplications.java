package cn.daylight.devstack.demo;

import cn.daylight.devstack.Failure;
import cn.daylight.devstack.Json;
import cn.daylight.devstack.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A few applications of one county in different states, so that no page of a demo is empty. */
final class SampleApplications {
    private static final List<Sample> SAMPLES = List.of(
            new Sample("方小梅", "晨光便利店", "B", "GRANTED"),
            new Sample("何志远", "和平副食店", "Z", "REVIEWED"),
            new Sample("许丽娟", "湖畔小超市", "S", "INSPECTED"),
            new Sample("罗建平", "老街烟酒店", "Y", "REPORTED"),
            new Sample("宋雨桐", "青年路便民店", "B", "ACCEPTED"),
            new Sample("唐国强", "运河食杂店", "Z", "FILED"),
            new Sample("邓佳怡", "梧桐里商店", "Z", "DECLINED"));
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int FAR_METRES = 800;
    private final Api api;
    private final String county;
    private final String suffix;

    private record Sample(String applicant, String shop, String format, String state) {
    }

    /**
     * Talks to nobody yet.
     *
     * @param api    the product
     * @param county code of the county
     * @param suffix what the names of the county's accounts end with
     */
    SampleApplications(Api api, String county, String suffix) {
        this.api = api;
        this.county = county;
        this.suffix = suffix;
    }

    /** Files and advances one after the other; the next begins when the one before is where it should be. */
    void load() {
        int there = api.all("clerk" + suffix, "/monopoly/licence-applications").size();
        if (there >= SAMPLES.size()) {
            return;
        }
        List<JsonNode> cells = roomyCells();
        for (int i = 0; i < SAMPLES.size(); i++) {
            Sample sample = SAMPLES.get(i);
            // the newest application in a cell waits for the older ones: each gets a cell of its own
            JsonNode cell = cells.get(i % cells.size());
            JsonNode filed = api.post(null, "/monopoly/public/licence-applications", filing(sample, cell, i),
                    "demo-application-" + county + "-" + i);
            advance(find(filed.path("applicationNo").asText()), sample.state());
        }
        Progress.say(SAMPLES.size() + " sample applications in county " + county);
    }

    private List<JsonNode> roomyCells() {
        List<JsonNode> roomy = new ArrayList<>();
        for (JsonNode cell : api.get(null, "/monopoly/public/layout-cells?countyCode=" + county).path("items")) {
            boolean room = !cell.has("capacity") || cell.path("holders").asInt() + 1 < cell.path("capacity").asInt();
            if (room) {
                roomy.add(cell);
            }
        }
        if (roomy.isEmpty()) {
            throw new Failure("demo data: no layout cell of county " + county + " has room");
        }
        return roomy;
    }

    private ObjectNode filing(Sample sample, JsonNode cell, int index) {
        return Json.object()
                .put("applicantName", sample.applicant())
                .put("identityNumber", identityNumber(index))
                .put("phone", "1385700%04d".formatted(Integer.parseInt(county.substring(3)) * 10 + index))
                .put("shopName", sample.shop())
                .put("holderNature", "INDIVIDUAL")
                .put("countyCode", county)
                .put("cellCode", cell.path("code").asText())
                .put("address", cell.path("name").asText() + (101 + 2 * index) + "号")
                .put("format", sample.format())
                .put("marketType", "C")
                .put("scale", "2")
                .put("separateFromDwelling", true)
                .put("fundsDeclared", true);
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
                        ? act("clerk", now, "declinations", reasoned(now, "reason", "经营场所不在本单位辖区"))
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

    private static ObjectNode siteReport(JsonNode application) {
        return DemoLoader.version(application)
                .put("measuredOn", DemoLoader.today().toString())
                .put("walkingDistanceMetres", FAR_METRES)
                .put("schoolDistanceMetres", FAR_METRES)
                .put("separateFromDwelling", true)
                .put("fixedPremises", true)
                .put("findings", "现场有固定经营场所,与住所相独立,门牌与申请一致。");
    }

    /** An identity number nobody has: the check character follows GB 11643-1999. */
    private String identityNumber(int index) {
        String digits = county + "1987%02d%02d9%d1".formatted(1 + index, 11 + index, index);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
