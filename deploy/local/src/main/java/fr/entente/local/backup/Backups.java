package fr.entente.local.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import fr.entente.local.Screen;
import fr.entente.local.Trouble;

/** The program behind ./deploy/backup and ./deploy/restore. */
public final class Backups {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Backups() {}

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "fr/entente/local/warnings.xml");
        var screen = new Screen(System.out, false);
        try {
            System.exit(run(arguments, screen) ? 0 : FAILED);
        } catch (Trouble trouble) {
            screen.line(trouble.line());
            System.exit(MISUSED);
        } catch (IOException | RuntimeException e) {
            screen.line("Failed: " + e.getMessage());
            System.exit(FAILED);
        }
    }

    private static boolean run(String[] arguments, Screen screen) throws IOException {
        var home = Path.of(System.getProperty("entente.home", ".")).toAbsolutePath().normalize();
        var options = BackupOptions.parse(home.resolve("data"), Arrays.asList(arguments).subList(1, arguments.length));
        if (arguments[0].equals("backup")) {
            return new Backup(options, screen).run();
        }
        new Restore(options, screen).run();
        return true;
    }
}
