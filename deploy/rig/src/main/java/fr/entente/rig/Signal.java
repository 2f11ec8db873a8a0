package fr.entente.rig;

import java.io.IOException;

/** What a process is sent by its number. */
public enum Signal {

    STOP, CONT, KILL;

    public void send(long pid) throws IOException {
        var process = new ProcessBuilder("kill", "-" + name(), String.valueOf(pid)).inheritIO().start();
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("%s did not reach process %d".formatted(name(), pid));
        }
    }
}
