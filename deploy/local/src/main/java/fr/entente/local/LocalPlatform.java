package fr.entente.local;

/** Starts the platform on this machine. */
public final class LocalPlatform {

    private LocalPlatform() {}

    public static void main(String[] arguments) {
        IO.println("Entente");
    }
}
