package fr.entente.dossierservice.stock;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.scheme.SchemeSamples;
import fr.entente.dossierservice.site.SiteCommand.RenameSite;
import fr.entente.dossierservice.site.SiteCommand.RenewStock;
import fr.entente.dossierservice.site.SiteCommand.SeenChange;
import fr.entente.dossierservice.site.Stock;
import fr.entente.dossierservice.stock.Difference.Kind;
import fr.entente.dossierservice.stock.Regrouping.Wish;
import fr.entente.dossierservice.stock.StockRejection.GroupsDoNotFit;
import fr.entente.dossierservice.words.SchemeId;

import static fr.entente.dossierservice.stock.StockSamples.ACACIAS;
import static fr.entente.dossierservice.stock.StockSamples.ERABLES;
import static fr.entente.dossierservice.stock.StockSamples.FROM;
import static fr.entente.dossierservice.stock.StockSamples.acacias;
import static fr.entente.dossierservice.stock.StockSamples.buildings;
import static fr.entente.dossierservice.stock.StockSamples.erables;
import static fr.entente.dossierservice.stock.StockSamples.site;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class DifferenceTest {

    private static final Memory REMEMBERED = new Memory(Map.of("CHAMPIGNY SUR MARNE|LES ACACIAS|A",
            Optional.of(ACACIAS), "CHAMPIGNY SUR MARNE|LES ACACIAS|B", Optional.of(ACACIAS),
            "CHAMPIGNY SUR MARNE|LES ERABLES|C", Optional.of(ERABLES)));

    private static final List<Building> FILE = buildings("LES ACACIAS;A;CHAMPIGNY SUR MARNE;40;1",
            "LES PINS;A;CHAMPIGNY SUR MARNE;12;2");

    @Test
    void tellsWhatIsNewWhatChangesAndWhatIsGone() {
        var sites = List.of(acacias(38), erables(20));
        var difference = Difference.of(emptying(sites), sites, Memory.NONE, FROM);

        assertThat(difference.changes()).extracting(Difference.Change::kind).containsExactly(Kind.CHANGED, Kind.NEW);
        assertThat(difference.gone()).extracting(Difference.Gone::kind).containsExactly(Kind.CHANGED);
        assertThat(difference.changesNothing()).isFalse();
    }

    @Test
    void findsNothingWhereAllIsSoAlready() {
        var sites = List.of(acacias(40));
        var grouping = Proposal.of(FILE.subList(0, 1), sites, Memory.NONE);

        assertThat(Difference.of(grouping, sites, Memory.NONE, FROM).changesNothing()).isTrue();
    }

    @Test
    void keepsWhetherItIsAPriorityDistrictWhereTheFileDoesNotSay() {
        var sites = List.of(acacias(40));
        var grouping = Proposal.of(buildings("LES ACACIAS;A;CHAMPIGNY SUR MARNE;40;"), sites, Memory.NONE);

        assertThat(Difference.of(grouping, sites, Memory.NONE, FROM).changes().getFirst().after())
                .isEqualTo(new Stock(40, true));
    }

    @Test
    void doesNotRewriteWhatWasChangedFromALaterDay() {
        var sites = List.of(site(ACACIAS, "Les Acacias", 38, FROM.plusMonths(3)));
        var difference = Difference.of(Proposal.of(FILE, sites, Memory.NONE), sites, Memory.NONE, FROM);

        assertThat(difference.changes().getFirst().kind()).isEqualTo(Kind.CHANGED_SINCE);
        assertThat(difference.earliest()).contains(FROM.plusMonths(3));
    }

    @Test
    void renamesTheSiteWhoseBuildingsBearAnotherName() {
        var sites = List.of(acacias(52));
        var file = buildings("LES PEUPLIERS;A;CHAMPIGNY SUR MARNE;40;1", "LES PEUPLIERS;B;CHAMPIGNY SUR MARNE;12;1");
        var grouping = Proposal.of(file, sites, REMEMBERED);
        var difference = Difference.of(grouping, sites, REMEMBERED, FROM);
        var change = difference.changes().getFirst();

        assertThat(difference.changes()).hasSize(1);
        assertThat(change.kind()).isEqualTo(Kind.RENAMED);
        assertThat(change.group().name()).isEqualTo("Les Peupliers");
        assertThat(change.moved()).isEmpty();
        assertThat(difference.gone()).isEmpty();
        var command = new Renewal(UUID.randomUUID(), new SchemeId(UUID.randomUUID()), SchemeSamples.LANDLORD, FROM,
                SchemeSamples.history()).of(difference);
        assertThat(command.changed()).containsExactly(
                new SeenChange(ACACIAS, null, new RenameSite(ACACIAS, "Les Peupliers", FROM), 3));
    }

    @Test
    void changesNameAndStockTogether() {
        var sites = List.of(acacias(60));
        var file = buildings("LES PEUPLIERS;A;CHAMPIGNY SUR MARNE;40;1");
        var change = Difference.of(Proposal.of(file, sites, REMEMBERED), sites, REMEMBERED, FROM).changes().getFirst();

        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
        assertThat(change.isRenamed()).isTrue();
    }

    @Test
    void tellsABuildingThatWasInAnotherSiteAsAMove() {
        var sites = List.of(acacias(52), erables(20));
        var file = buildings("LES ACACIAS;A;CHAMPIGNY SUR MARNE;40;1", "LES ERABLES;C;CHAMPIGNY SUR MARNE;20;1",
                "LES ERABLES;B;CHAMPIGNY SUR MARNE;12;1");
        var difference = Difference.of(Proposal.of(file, sites, REMEMBERED), sites, REMEMBERED, FROM);

        assertThat(difference.changes()).extracting(Difference.Change::kind).containsExactly(Kind.CHANGED,
                Kind.CHANGED);
        assertThat(difference.changes().getFirst().moved()).isEmpty();
        assertThat(difference.changes().getLast().moved())
                .extracting(move -> move.from().id(), move -> move.building().dwellings())
                .containsExactly(tuple(ACACIAS, 12));
    }

    @Test
    void guessesNothingWhereTwoBuildingsMightBeMeant() {
        var sites = List.of(acacias(52), erables(20));
        var memory = new Memory(Map.of("CHAMPIGNY SUR MARNE|LES ACACIAS|A", Optional.of(ACACIAS),
                "CHAMPIGNY SUR MARNE|LES ERABLES|A", Optional.of(ERABLES)));
        var difference = Difference.of(
                Proposal.of(buildings("LES PEUPLIERS;A;CHAMPIGNY SUR MARNE;40;1"), sites, memory), sites, memory, FROM);

        assertThat(difference.changes().getFirst().kind()).isEqualTo(Kind.NEW);
        assertThat(difference.changes().getFirst().moved()).isEmpty();
    }

    @Test
    void keepsTheOldNameWhereTheLandlordWantsIt() {
        var sites = List.of(acacias(40));
        var found = Proposal.of(buildings("LES PEUPLIERS;A;CHAMPIGNY SUR MARNE;40;1"), sites, REMEMBERED);

        assertThat(regrouped(found, sites, "Les Acacias").changes().getFirst().kind()).isEqualTo(Kind.UNCHANGED);
        assertThat(regrouped(found, sites, "Les Peupliers").changes().getFirst().kind()).isEqualTo(Kind.RENAMED);
        assertThat(regrouped(found, sites, "anything").changes().getFirst().kind()).isEqualTo(Kind.UNCHANGED);
    }

    private static Difference regrouped(Grouping found, List<PresentSite> sites, String name) {
        var wish = new Wish(name, "x", "x", true, ACACIAS, List.of(1));
        return Difference.of(new Regrouping(List.of(wish), Set.of()).of(found, sites), sites, REMEMBERED, FROM);
    }

    @Test
    void becomesOneCommandThatNamesTheSiteItChangesLast() {
        var sites = List.of(acacias(38), erables(20));
        RenewStock command = new Renewal(UUID.randomUUID(), new SchemeId(UUID.randomUUID()), SchemeSamples.LANDLORD,
                FROM, SchemeSamples.history()).of(Difference.of(emptying(sites), sites, Memory.NONE, FROM));

        assertThat(command.registered()).extracting(each -> each.stock()).containsExactly(new Stock(12, false));
        assertThat(command.changed()).extracting(each -> requireNonNull(each.stock()).stock(), each -> each.seen())
                .containsExactly(tuple(new Stock(40, true), 3L),
                        tuple(new Stock(0, true), 3L));
        assertThat(command.siteId()).isEqualTo(ERABLES);
    }

    @Test
    void losesAndDoublesNoBuildingWhenItIsRegrouped() {
        var sites = List.of(acacias(38));
        var before = Proposal.of(FILE, sites, Memory.NONE);

        var merged = new Regrouping(List.of(new Wish("x", "x", "x", true, ACACIAS, List.of(1, 2))), Set.of())
                .of(before, sites);

        assertThat(merged.groups()).extracting(Group::name, Group::dwellings)
                .containsExactly(tuple("Les Acacias", 52));
        for (var wrong : List.of(List.of(1), List.of(1, 2, 2), List.of(1, 2, 3))) {
            assertThatThrownBy(() -> new Regrouping(List.of(new Wish("x", "x", "x", true, null, wrong)), Set.of())
                    .of(before, sites)).isInstanceOf(GroupsDoNotFit.class);
        }
        assertThatThrownBy(() -> new Regrouping(List.of(new Wish("x", "x", "x", true, ERABLES, List.of(1, 2))),
                Set.of()).of(before, sites)).isInstanceOf(GroupsDoNotFit.class);
    }

    @Test
    void hasAnotherNameForEachLook() {
        var sites = List.of(acacias(38));
        var grouping = Proposal.of(FILE, sites, Memory.NONE);

        assertThat(Look.of(grouping, sites, FROM)).isEqualTo(Look.of(grouping, sites, FROM))
                .isNotEqualTo(Look.of(grouping, List.of(), FROM))
                .isNotEqualTo(Look.of(grouping, sites, FROM.plusDays(1)))
                .isNotEqualTo(Look.of(new Grouping(grouping.groups(), Set.of(ERABLES)), sites, FROM));
    }

    private static Grouping emptying(List<PresentSite> sites) {
        return new Grouping(Proposal.of(FILE, sites, Memory.NONE).groups(), Set.of(ERABLES));
    }
}
