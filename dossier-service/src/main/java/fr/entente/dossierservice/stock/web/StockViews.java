package fr.entente.dossierservice.stock.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.site.Stock;
import fr.entente.dossierservice.stock.Building;
import fr.entente.dossierservice.stock.Difference;
import fr.entente.dossierservice.stock.Difference.Kind;
import fr.entente.dossierservice.stock.PresentSite;
import fr.entente.dossierservice.stock.StockImport;
import fr.entente.dossierservice.stock.StockImport.State;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SiteId;

/** What is told of imports. */
final class StockViews {

    private StockViews() {}

    record Imports(List<Import> items) {}

    /** {@code silent} says that whoever read it has died: it may be read again. */
    record Import(UUID id, LandlordId landlordId, LocalDate from, State state, Instant begunAt, long lines, int faults,
            boolean silent, @Nullable Instant appliedAt) {

        static Import of(StockImport stock, Instant now) {
            return new Import(stock.id(), stock.landlordId(), stock.from(), stock.state(), stock.begunAt(),
                    stock.lines(), stock.faults(), stock.isSilentAt(now), stock.appliedAt());
        }
    }

    /**
     * An import with what it would change.
     *
     * @param faultLines the first of them, each with its cause and its cure
     * @param earliest the first day from which all of it could hold, where it could not from the one chosen
     * @param look names what is shown; what is applied is exactly that
     */
    record Report(@JsonUnwrapped Import item, List<FaultLine> faultLines, List<Group> groups, List<Gone> gone,
            @Nullable LocalDate earliest, @Nullable String look) {}

    /** {@code otherLine} is the line with which it does not go together. */
    record FaultLine(long line, @Nullable Long otherLine, @Nullable String column, String cause, String cure) {}

    record Group(int number, String name, String town, String district, boolean taken, @Nullable SiteId siteId,
            Kind change, @Nullable Stock before, Stock after, int inQpv, int outsideQpv, List<Part> buildings,
            @Nullable String renamedFrom, List<Moved> moved) {

        static Group of(Difference.Change change) {
            var group = change.group();
            var site = change.site();
            return new Group(group.number(), group.name(), group.town(), group.district(), group.taken(),
                    group.siteId(), change.kind(), site == null ? null : site.stock(), change.after(), group.inQpv(),
                    group.outsideQpv(), group.buildings().stream().map(Part::of).toList(),
                    site == null || !change.isRenamed() ? null : site.name(),
                    change.moved().stream().map(Moved::of).toList());
        }
    }

    /** A building that was in another site of the landlord until now. */
    record Moved(SiteId fromSiteId, String fromName, String label, int dwellings) {

        static Moved of(Difference.Move move) {
            return new Moved(move.from().id(), move.from().name(), move.building().label(),
                    move.building().dwellings());
        }
    }

    /** One building. */
    record Part(int number, String label, String programme, int dwellings) {

        static Part of(Building building) {
            return new Part(building.number(), building.label(), building.programme(), building.dwellings());
        }
    }

    record Gone(SiteId siteId, String name, String town, String district, Kind change, Stock before) {

        static Gone of(Difference.Gone gone) {
            PresentSite site = gone.site();
            return new Gone(site.id(), site.name(), site.town(), site.district(), gone.kind(), site.stock());
        }
    }
}
