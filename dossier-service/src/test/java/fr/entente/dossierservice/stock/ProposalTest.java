package fr.entente.dossierservice.stock;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static fr.entente.dossierservice.stock.StockSamples.ACACIAS;
import static fr.entente.dossierservice.stock.StockSamples.ERABLES;
import static fr.entente.dossierservice.stock.StockSamples.acacias;
import static fr.entente.dossierservice.stock.StockSamples.buildings;
import static fr.entente.dossierservice.stock.StockSamples.erables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ProposalTest {

    private static final String A = "LES ACACIAS;A;CHAMPIGNY SUR MARNE;40;1";
    private static final String B = "LES ACACIAS;B;CHAMPIGNY SUR MARNE;8;1";
    private static final String ELSEWHERE = "LE PORT;A;NOGENT;30;2";

    @Test
    void groupsByProgrammeAndWritesNamesAsOneSaysThem() {
        var grouping = Proposal.of(buildings(A, B, "CITÉ DE L'ÎLE;A;CHAMPIGNY SUR MARNE;5;2"), List.of(), Memory.NONE);

        assertThat(grouping.groups()).extracting(Group::name, Group::town, Group::taken, Group::dwellings)
                .containsExactly(tuple("Les Acacias", "Champigny sur Marne", true, 48),
                        tuple("Cité de l'Île", "Champigny sur Marne", true, 5));
    }

    @Test
    void findsASiteByItsName() {
        var grouping = Proposal.of(buildings(A, B), List.of(acacias(40)), Memory.NONE);

        assertThat(grouping.groups()).extracting(Group::name, Group::siteId)
                .containsExactly(tuple("Les Acacias", ACACIAS));
        assertThat(grouping.emptied()).isEmpty();
    }

    @Test
    void leavesOutTownsWhereTheLandlordHasNoSiteYet() {
        assertThat(Proposal.of(buildings(A, ELSEWHERE), List.of(acacias(40)), Memory.NONE).groups())
                .extracting(Group::taken).containsExactly(true, false);
        assertThat(Proposal.of(buildings(A, ELSEWHERE), List.of(), Memory.NONE).groups()).extracting(Group::taken)
                .containsExactly(true, true);
    }

    @Test
    void remembersWhatWasSaidTheYearBefore() {
        var buildings = buildings(A, B, "LES ACACIAS;C;CHAMPIGNY SUR MARNE;7;1", "LES PINS;A;CHAMPIGNY SUR MARNE;3;1");
        var memory = new Memory(Map.of(buildings.get(0).key(), Optional.of(ERABLES), buildings.get(1).key(),
                Optional.of(ERABLES), buildings.get(3).key(), Optional.empty()));

        var grouping = Proposal.of(buildings, List.of(acacias(40), erables(48)), memory);

        assertThat(grouping.groups()).extracting(Group::name, Group::siteId, Group::taken, Group::dwellings)
                .containsExactly(tuple("Les Érables", ERABLES, true, 55), tuple("Les Pins", null, false, 3));
    }

    @Test
    void guessesNothingWhereOneSiteComesBackUnderTwoNames() {
        var before = buildings("LES ÉRABLES;A;CHAMPIGNY SUR MARNE;30;1", "LES ÉRABLES;B;CHAMPIGNY SUR MARNE;18;1");
        var memory = new Memory(before.stream().collect(Collectors.toMap(Building::key, _ -> Optional.of(ERABLES))));
        var grouping = Proposal.of(buildings("LES LILAS;A;CHAMPIGNY SUR MARNE;30;1",
                "LES ROSES;B;CHAMPIGNY SUR MARNE;18;1"), List.of(erables(48)), memory);

        assertThat(grouping.groups()).extracting(Group::name, Group::siteId)
                .containsExactly(tuple("Les Lilas", null), tuple("Les Roses", null));
    }

    @Test
    void takesASiteThatCameFromAFileAndIsInItNoMoreForEmpty() {
        var gone = buildings("LES ÉRABLES;A;CHAMPIGNY SUR MARNE;48;1").getFirst();

        var grouping = Proposal.of(buildings(A), List.of(acacias(40), erables(48)),
                new Memory(Map.of(gone.key(), Optional.of(ERABLES))));

        assertThat(grouping.emptied()).containsExactly(ERABLES);
    }
}
