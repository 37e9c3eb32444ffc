package cn.daylight.devstack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks an archive once: into a folder beside the target, moved into place only when it is whole. */
final class Unpacker {
    private Unpacker() {
    }

    /** Opens the archive's bytes. */
    interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Unpacks a .tar.xz.
     *
     * @param source the bytes
     * @param target folder that will hold the entries; nothing happens when it exists
     */
    static void tarXz(Source source, Path target) {
        once(target, draft -> {
            try (var tar = new TarArchiveInputStream(
                    new XZCompressorInputStream(new BufferedInputStream(source.open(), 1 << 16)))) {
                entries(tar, draft);
            }
        });
    }

    /**
     * Unpacks a .zip. Scripts (*.sh) become executable, because this reader sees no modes.
     *
     * @param source the bytes
     * @param target folder that will hold the entries; nothing happens when it exists
     */
    static void zip(Source source, Path target) {
        once(target, draft -> {
            try (var zip = new ZipArchiveInputStream(new BufferedInputStream(source.open(), 1 << 16))) {
                entries(zip, draft);
            }
        });
    }

    private interface Work {
        void into(Path draft) throws IOException;
    }

    private static synchronized void once(Path target, Work work) {
        if (Files.isDirectory(target)) {
            return;
        }
        try {
            Files.createDirectories(target.getParent());
            Path draft = Files.createTempDirectory(target.getParent(), target.getFileName() + ".unpacking-");
            try {
                work.into(draft);
                permissions(draft, 0755);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                delete(draft);
            }
        } catch (IOException e) {
            if (!Files.isDirectory(target)) {
                throw new Failure("cannot unpack " + target.getFileName() + ": " + e.getMessage(), e);
            }
            // another process was faster; its copy is whole
        }
    }

    private static void entries(ArchiveInputStream<?> archive, Path folder) throws IOException {
        for (ArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            Path path = folder.resolve(entry.getName()).normalize();
            if (!path.startsWith(folder)) {
                throw new IOException("entry outside the archive: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(path);
                continue;
            }
            Files.createDirectories(path.getParent());
            if (entry instanceof TarArchiveEntry tar && tar.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(tar.getLinkName()));
                continue;
            }
            if (entry instanceof TarArchiveEntry tar && tar.isLink()) {
                Files.createLink(path, folder.resolve(tar.getLinkName()).normalize());
                continue;
            }
            Files.copy(archive, path);
            boolean script = entry.getName().endsWith(".sh");
            permissions(path, entry instanceof TarArchiveEntry tar ? tar.getMode() : script ? 0755 : 0644);
        }
    }

    private static void permissions(Path path, int mode) throws IOException {
        Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
        PosixFilePermission[] order = PosixFilePermission.values();
        for (int bit = 0; bit < 9; bit++) {
            if ((mode & (0400 >> bit)) != 0) {
                set.add(order[bit]);
            }
        }
        Files.setPosixFilePermissions(path, set);
    }

    /**
     * Deletes a folder and all below it.
     *
     * @param folder which may not exist
     */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
