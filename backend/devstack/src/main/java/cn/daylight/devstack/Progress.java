package cn.daylight.devstack;

/** Progress lines in the door's own form: seconds since the door was opened, then what happened. */
public final class Progress {
    private static final long STARTED = startedMillis();

    private Progress() {
    }

    /**
     * Prints one line to standard output.
     *
     * @param text what has just been done or begins
     */
    public static void say(String text) {
        System.out.printf("%4ds  %s%n", (System.currentTimeMillis() - STARTED) / 1000, text);
    }

    /** The door passes the second at which it was opened, so that its lines and ours share one clock. */
    private static long startedMillis() {
        String seconds = System.getenv("DAYLIGHT_STARTED");
        return seconds == null || seconds.isBlank() ? System.currentTimeMillis() : Long.parseLong(seconds) * 1000;
    }
}
