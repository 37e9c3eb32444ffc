package cn.daylight.devstack.drill;

import cn.daylight.devstack.Json;
import cn.daylight.devstack.drill.Wire.Answer;
import cn.daylight.devstack.drill.Wire.Ask;
import cn.daylight.devstack.drill.World.Staff;
import cn.daylight.devstack.drill.World.Thing;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** What a member of staff does in the drill; every third thing he asks for by id is chosen without regard to county. */
final class StaffTasks implements Supplier<Task> {
    private static final String APPLICATIONS = "/api/v1/monopoly/licence-applications";
    private static final String LICENCES = "/api/v1/monopoly/licences";
    private static final List<String> STATES = List.of("FILED", "ACCEPTED", "DECLINED", "WITHDRAWN");
    private final World world;
    private final Staff me;
    private final Random random;
    private final List<Thing> ownApplications;
    private final List<Thing> ownLicences;

    StaffTasks(World world, Staff me, long seed) {
        this.world = world;
        this.me = me;
        this.random = new Random(seed);
        this.ownApplications = world.applications.stream().filter(t -> me.sees(t.county())).toList();
        this.ownLicences = world.licences.stream().filter(t -> me.sees(t.county())).toList();
    }

    @Override
    public Task get() {
        int draw = random.nextInt(100);
        if (draw < 20) {
            return list(APPLICATIONS, "&state=" + STATES.get(random.nextInt(STATES.size())));
        }
        if (draw < 30) {
            return list(APPLICATIONS, "&q=" + any(world.applications).number());
        }
        if (draw < 45) {
            return byId(APPLICATIONS, application(), "", "applicationId");
        }
        if (draw < 57) {
            return byId(APPLICATIONS, application(), "/timeline", null);
        }
        if (draw < 70) {
            return list(LICENCES, random.nextBoolean() ? "" : "&q=" + any(world.licences).number());
        }
        if (draw < 85) {
            return byId(LICENCES, mixed(world.licences, ownLicences), "", "licenceId");
        }
        return byPost();
    }

    /** What only some posts may do; the others list again. */
    private Task byPost() {
        return switch (me.post()) {
            case "licence-clerk" -> random.nextInt(3) == 0 ? accept() : list("/api/v1/monopoly/licence-takeovers", "");
            case "licence-approver" -> list("/api/v1/monopoly/licence-takeovers", "");
            case "licence-supervisor" -> list("/api/v1/platform/record-entries",
                    random.nextBoolean() ? "" : "&objectId=" + any(world.applications).id());
            default -> list(APPLICATIONS, "");
        };
    }

    private Task list(String path, String query) {
        return task(Ask.get(path + "?limit=" + (5 + random.nextInt(46)) + query, me.token()), Set.of(200), null, null);
    }

    private Task byId(String path, Thing thing, String below, String idField) {
        return task(Ask.get(path + "/" + thing.id() + below, me.token()), allowed(thing, Set.of(200)), idField,
                thing.id());
    }

    private Task accept() {
        Thing thing = application();
        return task(Ask.post(APPLICATIONS + "/" + thing.id() + "/acceptances", me.token(), null,
                Json.object().put("version", 0)), allowed(thing, Set.of(200, 409)), "applicationId", thing.id());
    }

    private Set<Integer> allowed(Thing thing, Set<Integer> ownStatuses) {
        return me.sees(thing.county()) ? ownStatuses : Set.of(404);
    }

    private Task task(Ask ask, Set<Integer> statuses, String idField, String id) {
        return new Task(ask, statuses, answer -> foreign(answer, idField, id),
                text -> ForeignRows.outside(text, me.unit()));
    }

    private String foreign(Answer answer, String idField, String id) {
        String found = ForeignRows.outside(answer.body(), me.unit());
        if (found == null && idField != null) {
            String given = Json.read(answer.body()).path(idField).asText();
            return given.equals(id) ? null : "asked for " + id + ", got " + given;
        }
        return found;
    }

    private Thing application() {
        return mixed(world.applications, ownApplications);
    }

    private Thing mixed(List<Thing> all, List<Thing> own) {
        return any(random.nextInt(3) == 0 ? all : own);
    }

    private Thing any(List<Thing> things) {
        return things.get(random.nextInt(things.size()));
    }
}
