package cn.daylight.devstack;

/** Something the user can act on: its message is the one clear line that the door prints. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one line that says what is wrong and what to do */
    public Failure(String message) {
        super(message);
    }

    /**
     * @param message one line that says what is wrong and what to do
     * @param cause   what happened underneath
     */
    public Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
