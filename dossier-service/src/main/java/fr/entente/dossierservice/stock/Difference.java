package fr.entente.dossierservice.stock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.site.Stock;
import fr.entente.dossierservice.words.SiteId;

/** What would be another after an import, site by site. Nothing of it has happened. */
public record Difference(List<Change> changes, List<Gone> gone) {

    /** What becomes of a site. */
    public enum Kind {
        NEW,
        CHANGED,
        /** The same dwellings under another name. */
        RENAMED,
        UNCHANGED,
        LEFT_OUT,
        /** It would change from a day that lies before its latest recorded change: history is not rewritten. */
        CHANGED_SINCE
    }

    /** One group of the file beside the site it is. */
    public record Change(Group group, Kind kind, @Nullable PresentSite site, Stock after, List<Move> moved) {

        boolean isDone() {
            return kind == Kind.NEW || changesItsSite();
        }

        boolean changesItsSite() {
            return kind == Kind.CHANGED || kind == Kind.RENAMED;
        }

        /** It bears another name than before, whatever else becomes of it. */
        public boolean isRenamed() {
            return group.taken() && site != null && !site.name().equals(group.name());
        }
    }

    /** A building with its dwellings that was in another site of the landlord before. */
    public record Move(PresentSite from, Building building) {}

    /** A site with dwellings of which the file says nothing. */
    public record Gone(PresentSite site, Kind kind) {

        boolean isDone() {
            return kind == Kind.CHANGED;
        }
    }

    public static Difference of(Grouping grouping, List<PresentSite> sites, Memory memory, LocalDate from) {
        Map<SiteId, PresentSite> present = sites.stream()
                .collect(Collectors.toMap(PresentSite::id, Function.identity()));
        var met = grouping.groups().stream().map(Group::siteId).filter(Objects::nonNull).collect(Collectors.toSet());
        var trace = new Trace(memory,
                grouping.groups().stream().flatMap(group -> group.buildings().stream()).toList());
        return new Difference(grouping.groups().stream()
                .map(group -> change(group, present, moved(group, present, trace), from)).toList(),
                sites.stream().filter(site -> !met.contains(site.id()) && site.stock().dwellings() > 0)
                        .map(site -> new Gone(site, fate(site, grouping, from))).toList());
    }

    /** The earliest day from which all of it could hold, where it does not from the day chosen. */
    public Optional<LocalDate> earliest() {
        var late = Stream.concat(
                changes.stream().filter(change -> change.kind() == Kind.CHANGED_SINCE).map(Change::site),
                gone.stream().filter(site -> site.kind() == Kind.CHANGED_SINCE).map(Gone::site));
        return late.filter(Objects::nonNull).map(PresentSite::since).max(LocalDate::compareTo);
    }

    public boolean changesNothing() {
        return changes.stream().noneMatch(Change::isDone) && gone.stream().noneMatch(Gone::isDone);
    }

    private static List<Move> moved(Group group, Map<SiteId, PresentSite> present, Trace trace) {
        return group.taken()
                ? group.buildings().stream()
                        .flatMap(building -> trace.siteOf(building).filter(site -> !site.equals(group.siteId()))
                                .map(present::get).map(site -> new Move(site, building)).stream())
                        .toList()
                : List.of();
    }

    private static Change change(Group group, Map<SiteId, PresentSite> present, List<Move> moved, LocalDate from) {
        var site = group.siteId() == null ? null : present.get(group.siteId());
        var after = group.stock(site != null && site.stock().qpv());
        return new Change(group, kind(group, site, after, from), site, after, moved);
    }

    private static Kind kind(Group group, @Nullable PresentSite site, Stock after, LocalDate from) {
        if (!group.taken()) {
            return Kind.LEFT_OUT;
        }
        if (site == null) {
            return Kind.NEW;
        }
        var kind = kind(site, after, from);
        return kind == Kind.UNCHANGED && !site.name().equals(group.name()) ? Kind.RENAMED : kind;
    }

    private static Kind kind(PresentSite site, Stock after, LocalDate from) {
        if (site.stock().equals(after)) {
            return Kind.UNCHANGED;
        }
        return site.since().isAfter(from) ? Kind.CHANGED_SINCE : Kind.CHANGED;
    }

    private static Kind fate(PresentSite site, Grouping grouping, LocalDate from) {
        return grouping.emptied().contains(site.id())
                ? kind(site, new Stock(0, site.stock().qpv()), from)
                : Kind.UNCHANGED;
    }
}
