package cn.daylight.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Passwords and keys of one installation: generated once, kept in one file that only its owner can read. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String EASY = "abcdefghkmnpqrstwxyz";
    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads the file, or writes a new one with mode 600.
     *
     * @param file lines NAME=value
     * @return the secrets
     */
    public static synchronized Secrets loadOrCreate(Path file) {
        try {
            Map<String, String> values = Files.exists(file) ? read(file) : new LinkedHashMap<>();
            if (complete(values)) {
                write(file, values);
            }
            return new Secrets(values);
        } catch (IOException e) {
            throw new Failure("cannot read or write " + file + ": " + e.getMessage(), e);
        }
    }

    /** @return password of the database owner, who runs the migrations */
    public String ownerPassword() {
        return values.get("DB_OWNER_PASSWORD");
    }

    /** @return password of the database role of the application */
    public String appPassword() {
        return values.get("DB_APP_PASSWORD");
    }

    /** @return password of Keycloak's database role */
    public String keycloakDatabasePassword() {
        return values.get("DB_KEYCLOAK_PASSWORD");
    }

    /** @return password of Keycloak's administrator {@link KeycloakServer#ADMIN} */
    public String keycloakAdminPassword() {
        return values.get("KEYCLOAK_ADMIN_PASSWORD");
    }

    /** @return base64 of the 32 bytes that seal columns */
    public String fieldKey() {
        return values.get("FIELD_KEY");
    }

    /** @return the one password of all demo accounts */
    public String demoPassword() {
        return values.get("DEMO_PASSWORD");
    }

    private static boolean complete(Map<String, String> values) {
        int before = values.size();
        for (String name : new String[] {"DB_OWNER_PASSWORD", "DB_APP_PASSWORD", "DB_KEYCLOAK_PASSWORD",
            "KEYCLOAK_ADMIN_PASSWORD"}) {
            values.computeIfAbsent(name, n -> HexFormat.of().formatHex(bytes(20)));
        }
        values.computeIfAbsent("FIELD_KEY", n -> Base64.getEncoder().encodeToString(bytes(32)));
        values.computeIfAbsent("DEMO_PASSWORD", n -> easyPassword());
        return values.size() != before;
    }

    /** Upper and lower case, digits and a sign, as the realm's policy asks; no letters that look alike. */
    private static String easyPassword() {
        StringBuilder text = new StringBuilder("Sun-");
        for (int i = 0; i < 5; i++) {
            text.append(EASY.charAt(RANDOM.nextInt(EASY.length())));
        }
        return text.append('-').append(2000 + RANDOM.nextInt(8000)).toString();
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            int at = line.indexOf('=');
            if (at > 0 && !line.startsWith("#")) {
                values.put(line.substring(0, at), line.substring(at + 1));
            }
        }
        return values;
    }

    private static void write(Path file, Map<String, String> values) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "secrets", ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        StringBuilder text = new StringBuilder("# generated for this installation; never commit, never share\n");
        values.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Writes a file that only its owner can read.
     *
     * @param file where
     * @param text what
     */
    static void writePrivate(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return forty hexadecimal digits nobody can guess */
    static String random() {
        return HexFormat.of().formatHex(bytes(20));
    }
}
