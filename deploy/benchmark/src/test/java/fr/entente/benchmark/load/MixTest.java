package fr.entente.benchmark.load;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

import fr.entente.benchmark.load.Ask.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class MixTest {

    private static final Scene SCENE = Scene.of(LocalDate.of(2026, 1, 30));
    private static final int MANY = 20_000;
    private static final Reply ACCEPTED = new Reply(201, "");

    @Test
    void asksWhatIsAgreed() {
        var asks = asks(1);

        assertThat(share(asks, Kind.LOG)).isCloseTo(0.85, Percentage.withPercentage(2));
        assertThat(share(asks, Kind.OPEN)).isCloseTo(0.05, Percentage.withPercentage(10));
        assertThat(share(asks, Kind.CLOSE)).isCloseTo(0.05, Percentage.withPercentage(10));
        assertThat(share(asks, Kind.READ)).isCloseTo(0.05, Percentage.withPercentage(10));
    }

    @Test
    void asksTheSameForTheSameSeed() {
        assertThat(asks(7).stream().map(Ask::body).map(MixTest::withoutIds).toList())
                .isEqualTo(asks(7).stream().map(Ask::body).map(MixTest::withoutIds).toList());
    }

    @Test
    void tellsOfYesterdayAndNowAndThenOfEarlierEvenings() {
        var days = asks(5).stream().filter(ask -> ask.kind() == Kind.LOG).map(MixTest::dayOf).toList();

        assertThat(days).allMatch(day -> day.isBefore(SCENE.today()) && !day.isBefore(SCENE.today().minusDays(28)));
        assertThat(days.stream().filter(SCENE.today().minusDays(1)::equals).count() / (double) days.size())
                .isCloseTo(0.9, Percentage.withPercentage(3));
    }

    @Test
    void closesOnlyWhatItHasOpened() {
        var asks = asks(3);
        var opened = asks.stream().filter(ask -> ask.kind() == Kind.OPEN).map(Ask::id).toList();

        assertThat(asks.stream().filter(ask -> ask.kind() == Kind.CLOSE).map(Ask::id)).isSubsetOf(opened)
                .doesNotHaveDuplicates();
    }

    @Test
    void asksForTheMostFrequentTwiceAsOftenAsForTheSecond() {
        var zipf = new Zipf(400);
        var random = new SplittableRandom(5);
        var drawn = IntStream.range(0, 200_000).map(_ -> zipf.next(random)).toArray();

        assertThat((double) count(drawn, 0) / count(drawn, 1)).isCloseTo(2, Percentage.withPercentage(5));
        assertThat((double) count(drawn, 0) / count(drawn, 9)).isCloseTo(10, Percentage.withPercentage(10));
        assertThat(IntStream.of(drawn).max().orElseThrow()).isLessThan(400);
    }

    @Test
    void neighboursInPopularityBelongToDifferentLandlords() {
        assertThat(SCENE.dossiers().subList(0, Scene.LANDLORDS).stream().map(dossier -> dossier.site().landlord()))
                .doesNotHaveDuplicates();
    }

    private static List<Ask> asks(long seed) {
        var mix = new Mix(SCENE, new SplittableRandom(seed));
        return Stream.generate(mix::next).peek(ask -> mix.answered(ask, ACCEPTED)).limit(MANY).toList();
    }

    private static double share(List<Ask> asks, Kind kind) {
        return (double) asks.stream().filter(ask -> ask.kind() == kind).count() / asks.size();
    }

    private static LocalDate dayOf(Ask ask) {
        return LocalDate.parse(ask.body().replaceAll("(?s).*\"startedAt\":\"(.{10}).*", "$1"));
    }

    private static String withoutIds(String body) {
        return body.replaceAll("\"(dossierId)\":\"[^\"]*\"", "");
    }

    private static long count(int[] drawn, int place) {
        return IntStream.of(drawn).filter(each -> each == place).count();
    }
}
