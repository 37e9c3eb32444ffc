package cn.daylight.devstack;

import cn.daylight.devstack.demo.DemoLoader;
import cn.daylight.devstack.drill.Drills;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;

/** What the door calls: one word per step, one clear line on failure. */
public final class Main {
    private final Settings settings = Settings.fromEnvironment();

    private Main() {
    }

    /**
     * Runs one step.
     *
     * @param arguments the step and its arguments
     */
    public static void main(String[] arguments) {
        try {
            new Main().run(List.of(arguments));
        } catch (Failure e) {
            System.err.println("daylight: " + e.getMessage());
            if (System.getenv("DAYLIGHT_TRACE") != null) {
                e.printStackTrace();
            }
            System.exit(1);
        }
    }

    private void run(List<String> arguments) {
        String step = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest = arguments.stream().skip(1).toList();
        switch (step) {
            case "infrastructure" -> infrastructure();
            case "application" -> application();
            case "demo" -> new DemoLoader(settings).load();
            case "reconcile" -> reconcile();
            case "realm" -> System.out.println(Realm.demo(settings, settings.secrets()).composed().toPrettyString());
            case "token" -> token(rest);
            case "accounts" -> accounts();
            case "drill" -> Drills.run(rest, settings);
            default -> throw new Failure("unknown step " + Arrays.toString(arguments.toArray()));
        }
    }

    /** PostgreSQL, roles, Keycloak and its realm. Keycloak is unpacked and started while nothing waits for it. */
    private void infrastructure() {
        Secrets secrets = settings.secrets();
        PostgresServer postgres = settings.postgres();
        boolean running = postgres.isRunning();
        postgres.start();
        new Database(postgres).bootstrap(settings.databaseFolder().resolve("bootstrap.sql"), secrets);
        if (!running) {
            Progress.say("PostgreSQL is up on port " + settings.databasePort());
        }
        KeycloakServer keycloak = new KeycloakServer(settings);
        if (!running) {
            // one that outlived its database says it is ready and fails on every dead connection of its pool
            keycloak.stop();
        }
        boolean ready = keycloak.process() != null && keycloak.isReady();
        if (!ready) {
            keycloak.prepare();
            keycloak.start(postgres, secrets);
            keycloak.awaitReady();
            Progress.say("Keycloak is up on port " + settings.keycloakPort());
        }
        reconcile();
    }

    /** Schema, administrators, the application itself. */
    private void application() {
        Secrets secrets = settings.secrets();
        Database database = new Database(settings.postgres());
        int count = database.migrate(settings.databaseFolder().resolve("migration"), secrets.ownerPassword());
        if (count > 0) {
            Progress.say(count + " migrations run");
        }
        JsonNode users = Realm.demo(settings, secrets).users();
        if (database.installAdministrators(secrets.ownerPassword(), person(users, "system-admin"),
                person(users, "security-admin"), person(users, "audit-admin"))) {
            Progress.say("three administrators installed");
        }
        BackendServer backend = new BackendServer(settings);
        boolean running = backend.process() != null;
        backend.start(secrets);
        Progress.say(running ? "backend is ready" : "backend started and ready");
    }

    private void reconcile() {
        Secrets secrets = settings.secrets();
        try (KeycloakAdmin admin = new KeycloakAdmin(settings.keycloakUrl(), secrets.keycloakAdminPassword())) {
            new RealmKeeper(admin, Realm.demo(settings, secrets)).reconcile().forEach(Progress::say);
        }
    }

    private void token(List<String> rest) {
        if (rest.size() != 1) {
            throw new Failure("usage: daylight token ACCOUNT (see daylight status for the accounts)");
        }
        try (Tokens tokens = Tokens.of(settings, settings.secrets())) {
            System.out.println(tokens.get(rest.getFirst()));
        }
    }

    private void accounts() {
        Secrets secrets = settings.secrets();
        System.out.println("Demo accounts, all with the password  " + secrets.demoPassword());
        System.out.printf("  %-18s %-20s %-8s %s%n", "account", "post", "unit", "name");
        for (JsonNode user : Realm.demo(settings, secrets).users()) {
            System.out.printf("  %-18s %-20s %-8s %s%n", user.path("username").asText(),
                    user.path("realmRoles").path(0).asText(), user.path("attributes").path("unit").path(0).asText(),
                    user.path("firstName").asText());
        }
    }

    private static ObjectNode person(JsonNode users, String post) {
        for (JsonNode user : users) {
            if (user.path("realmRoles").path(0).asText().equals(post)) {
                return Json.object().put("subject", user.path("id").asText())
                        .put("account", user.path("username").asText())
                        .put("name", user.path("firstName").asText());
            }
        }
        throw new Failure("no account with the post " + post + " in keycloak-realm/users-demo.json");
    }
}
