package io.tallywire.cli.system;

/** What to say when somebody else listens where a part of the system should. */
final class TakenPort {
    private TakenPort() {
    }

    static String message(String name, int port, String variable) {
        return "port " + port + ", which " + name + " needs, is taken by another process; stop that one, or set " + variable
                + " to a free port";
    }
}
