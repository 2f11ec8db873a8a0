package fr.entente.dossierservice.stock;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.scheme.SchemeSamples;
import fr.entente.dossierservice.site.SiteCommand.RenewStock;
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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class DifferenceTest {

    private static final List<Building> FILE = buildings("LES ACACIAS;A;CHAMPIGNY SUR MARNE;40;1",
            "LES PINS;A;CHAMPIGNY SUR MARNE;12;2");

    @Test
    void tellsWhatIsNewWhatChangesAndWhatIsGone() {
        var sites = List.of(acacias(38), erables(20));
        var difference = Difference.of(emptying(sites), sites, FROM);

        assertThat(difference.changes()).extracting(Difference.Change::kind).containsExactly(Kind.CHANGED, Kind.NEW);
        assertThat(difference.gone()).extracting(Difference.Gone::kind).containsExactly(Kind.CHANGED);
        assertThat(difference.changesNothing()).isFalse();
    }

    @Test
    void findsNothingWhereAllIsSoAlready() {
        var sites = List.of(acacias(40));
        var grouping = Proposal.of(FILE.subList(0, 1), sites, Memory.NONE);

        assertThat(Difference.of(grouping, sites, FROM).changesNothing()).isTrue();
    }

    @Test
    void keepsWhetherItIsAPriorityDistrictWhereTheFileDoesNotSay() {
        var sites = List.of(acacias(40));
        var grouping = Proposal.of(buildings("LES ACACIAS;A;CHAMPIGNY SUR MARNE;40;"), sites, Memory.NONE);

        assertThat(Difference.of(grouping, sites, FROM).changes().getFirst().after()).isEqualTo(new Stock(40, true));
    }

    @Test
    void doesNotRewriteWhatWasChangedFromALaterDay() {
        var sites = List.of(site(ACACIAS, "Les Acacias", 38, FROM.plusMonths(3)));
        var difference = Difference.of(Proposal.of(FILE, sites, Memory.NONE), sites, FROM);

        assertThat(difference.changes().getFirst().kind()).isEqualTo(Kind.CHANGED_SINCE);
        assertThat(difference.earliest()).contains(FROM.plusMonths(3));
    }

    @Test
    void becomesOneCommandThatNamesTheSiteItChangesLast() {
        var sites = List.of(acacias(38), erables(20));
        RenewStock command = new Renewal(UUID.randomUUID(), new SchemeId(UUID.randomUUID()), SchemeSamples.LANDLORD,
                FROM, SchemeSamples.history()).of(Difference.of(emptying(sites), sites, FROM));

        assertThat(command.registered()).extracting(each -> each.stock()).containsExactly(new Stock(12, false));
        assertThat(command.changed()).extracting(each -> each.change().stock(), each -> each.seen())
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
