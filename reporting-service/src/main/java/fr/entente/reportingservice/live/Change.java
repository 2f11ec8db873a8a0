package fr.entente.reportingservice.live;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.entente.reportingservice.cells.Touched.Kind;
import fr.entente.reportingservice.cells.Touched.Scope;

/** What has changed, and for whom; as text it travels between instances. */
record Change(Scope scope, Set<Kind> kinds) {

    private static final String SEPARATOR = "/";

    Change {
        kinds = kinds.isEmpty() ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(kinds);
    }

    static Change read(String text) {
        var parts = text.split(SEPARATOR, -1);
        var landlord = parts[1].isEmpty() ? null : UUID.fromString(parts[1]);
        var kinds = Arrays.stream(parts[2].split(",", -1)).map(Kind::valueOf).collect(Collectors.toSet());
        return new Change(new Scope(UUID.fromString(parts[0]), landlord), kinds);
    }

    @Override
    public String toString() {
        var landlord = scope.landlord() == null ? "" : scope.landlord().toString();
        var names = kinds.stream().map(Kind::name).collect(Collectors.joining(","));
        return String.join(SEPARATOR, scope.scheme().toString(), landlord, names);
    }
}
