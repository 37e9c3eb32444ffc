package cn.daylight.devstack.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.daylight.devstack.demo.Cells.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The roster's list of cells and the seed migration were made together and must not part. */
class CellsTest {
    private static final Path MIGRATIONS = Path.of("..", "app", "src", "main", "resources", "db", "migration");
    private static final Pattern ROW = Pattern.compile("\\('(\\d{11})', '[^']+', '([MSKVJ])', '[DQB]', (null|\\d+)");

    @Test
    void listAndMigrationAgree() throws IOException {
        String sql = Files.readString(MIGRATIONS.resolve("V202611231020__monopoly_layout_seed.sql"));
        Map<String, String> seeded = new TreeMap<>();
        Matcher row = ROW.matcher(sql);
        while (row.find()) {
            seeded.put(row.group(1), row.group(2) + row.group(3));
        }
        assertTrue(seeded.size() > 2_000);
        Map<String, String> listed = new TreeMap<>();
        seeded.keySet().stream().map(code -> code.substring(0, 6)).distinct().forEach(county -> {
            for (Cell cell : Cells.of(county)) {
                listed.put(cell.code(), cell.zone() + (cell.isLimited() ? String.valueOf(cell.capacity()) : "null"));
            }
        });
        assertEquals(seeded, listed);
    }
}
