package fr.entente.local.season;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import fr.entente.local.scheme.Scheme;
import fr.entente.local.scheme.Scheme.Person;
import fr.entente.local.scheme.Scheme.Role;
import fr.entente.local.scheme.Scheme.Site;

/**
 * Which pair walks which sites on which evening: the sites in as many parts as there are pairs, each evening in turn.
 */
final class Walks {

    private static final double OFF_PERCENT = 2;

    private final Scheme scheme;
    private final List<List<Person>> pairs;

    Walks(Scheme scheme) {
        this.scheme = scheme;
        this.pairs = pairs(scheme.people(Role.MEDIATOR));
    }

    int pairs() {
        return pairs.size();
    }

    List<Person> pair(int number) {
        return pairs.get(number);
    }

    List<Site> sites(LocalDate day, int number) {
        var sites = scheme.sites();
        return IntStream.range(0, sites.size()).filter(i -> isWalkedBy(number, i, day)).mapToObj(sites::get).toList();
    }

    /** Those who come by a site that evening, whether or not it takes place. */
    List<Person> comingBy(Site site, LocalDate day) {
        var place = scheme.sites().indexOf(site);
        return IntStream.range(0, pairs.size()).filter(number -> isWalkedBy(number, place, day)).mapToObj(pairs::get)
                .flatMap(List::stream).toList();
    }

    /** Now and then an evening of a pair does not take place. */
    boolean isOff(Scene scene, LocalDate day, int number) {
        return scene.chance("off/%s/%d".formatted(day, number)).oneIn(OFF_PERCENT);
    }

    boolean isOff(Scene scene, LocalDate day, Person mediator) {
        return IntStream.range(0, pairs.size()).filter(number -> pairs.get(number).contains(mediator))
                .allMatch(number -> isOff(scene, day, number));
    }

    private boolean isWalkedBy(int number, int place, LocalDate day) {
        return scheme.sites().size() < pairs.size()
                || place % pairs.size() == Math.floorMod(number + day.toEpochDay(), pairs.size());
    }

    /** Two by two; one who is left over walks with the last two. */
    private static List<List<Person>> pairs(List<Person> mediators) {
        int count = Math.max(1, mediators.size() / 2);
        return IntStream.range(0, count)
                .mapToObj(i -> List.copyOf(mediators.subList(2 * i, i == count - 1 ? mediators.size() : 2 * i + 2)))
                .toList();
    }
}
