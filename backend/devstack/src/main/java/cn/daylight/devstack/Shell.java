package cn.daylight.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Other programs: run to the end, or started so that they outlive this one. */
public final class Shell {
    private Shell() {
    }

    /**
     * Runs a program to its end and fails with the last line it printed.
     *
     * @param what    what it does, for the message
     * @param log     file its output is appended to
     * @param seconds how long it may take
     * @param env     variables added to ours
     * @param command the program and its arguments
     */
    public static void run(String what, Path log, int seconds, Map<String, String> env, List<String> command) {
        if (exitCode(log, seconds, env, command) != 0) {
            throw new Failure(what + " failed: " + lastLine(log, "") + " (log: " + log + ")");
        }
    }

    /**
     * Runs a program to its end.
     *
     * @param log     file its output is appended to
     * @param seconds how long it may take; then it is killed
     * @param env     variables added to ours
     * @param command the program and its arguments
     * @return its exit code, -1 when it took too long
     */
    public static int exitCode(Path log, int seconds, Map<String, String> env, List<String> command) {
        try {
            Process process = builder(log, env, command).start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new Failure("cannot run " + command.getFirst() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while running " + command.getFirst(), e);
        }
    }

    /**
     * Starts a server in a session of its own, so that Ctrl-C at the door does not reach it.
     *
     * @param log     file its output is appended to
     * @param pidFile where its process id is written
     * @param env     variables added to ours
     * @param command the program and its arguments
     * @return the running server
     */
    public static ProcessHandle detach(Path log, Path pidFile, Map<String, String> env, List<String> command) {
        List<String> whole = new ArrayList<>(List.of("setsid"));
        whole.addAll(command);
        try {
            Files.createDirectories(pidFile.getParent());
            Process process = builder(log, env, whole).start();
            Files.writeString(pidFile, process.pid() + "\n");
            return process.toHandle();
        } catch (IOException e) {
            throw new Failure("cannot start " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }

    /**
     * The process a pid file names, when it is alive and is the program we started.
     *
     * @param pidFile the file
     * @param mark    a text that stands in the command line of our program
     * @return the process, or null
     */
    public static ProcessHandle alive(Path pidFile, String mark) {
        try {
            if (!Files.exists(pidFile)) {
                return null;
            }
            String pid = Files.readAllLines(pidFile).getFirst().trim();
            Path commandLine = Path.of("/proc", pid, "cmdline");
            boolean ours = Files.exists(commandLine) && Files.readString(commandLine).contains(mark);
            return ours ? ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive).orElse(null) : null;
        } catch (IOException | RuntimeException e) {
            // the process ended while we looked, or the file is not ours
            return null;
        }
    }

    /**
     * Whether anything listens on a local port.
     *
     * @param port 1..65535
     * @return true when a connection is accepted
     */
    public static boolean listening(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (ConnectException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The last line of a log that says something.
     *
     * @param log  the file
     * @param mark a text that stands in the line; empty for any line that is not blank
     * @return the line, or "no output"
     */
    static String lastLine(Path log, String mark) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(log));
            Collections.reverse(lines);
            return lines.stream().filter(line -> !line.isBlank() && line.contains(mark)).findFirst().orElse("no output");
        } catch (IOException e) {
            return "no output";
        }
    }

    private static ProcessBuilder builder(Path log, Map<String, String> env, List<String> command) throws IOException {
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(env);
        return builder;
    }
}
