package cn.daylight.devstack;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ending processes that this stack started. */
final class Processes {
    private Processes() {
    }

    /**
     * Asks a process to end, and kills it and its children when it does not.
     *
     * @param process the process
     * @param grace   how long it may take
     */
    static void stop(ProcessHandle process, Duration grace) {
        // Keycloak's start script does not pass a signal on to its Java
        var children = process.descendants().toList();
        children.forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.onExit().get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
