package fr.entente.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import fr.entente.local.scheme.Scheme;
import fr.entente.local.scheme.Scheme.Person;

/** What is said when everything runs: where to go, as whom, and where to look when something is wrong. */
record Farewell(Screen screen, URI address, Path logs) {

    void say(List<Scheme> schemes, String password, String administrator, String administratorPassword) {
        screen.line("");
        screen.line("Entente is ready: " + address);
        for (Scheme scheme : schemes) {
            screen.line("");
            screen.line("  " + scheme.name());
            scheme.people().forEach(person -> say(scheme, person));
        }
        if (!schemes.isEmpty()) {
            screen.line("");
            screen.line("  Password of all of them, for this demonstration only: " + password);
        }
        screen.line("  Administrator: %s, password %s".formatted(administrator, administratorPassword));
        screen.line("  Logs: " + logs);
        screen.line("");
    }

    private void say(Scheme scheme, Person person) {
        var whose = person.landlord() == null ? "" : ", " + scheme.landlord(person.landlord()).name();
        screen.line("    %-26s %s%s (%s)".formatted(person.login(), word(person.role()), whose, person.name()));
    }

    private static String word(Scheme.Role role) {
        return switch (role) {
            case COORDINATOR -> "coordinator";
            case MANAGER -> "operator's manager";
            case MEDIATOR -> "mediator";
            case LANDLORD -> "landlord's staff";
            case PARTNER -> "partner";
        };
    }
}
