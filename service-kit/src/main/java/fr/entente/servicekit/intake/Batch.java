package fr.entente.servicekit.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What happens to the records of one poll, inside one transaction. */
final class Batch<F> {

    /** What came of it. */
    record Outcome<F>(int records, int outdated, List<Taken<F>> applied, int duplicates, List<Parked> parked) {}

    private final Intake<F> intake;
    private final Book book;
    private final int mostFailing;

    Batch(Intake<F> intake, Book book, int mostFailing) {
        this.intake = intake;
        this.book = book;
        this.mostFailing = mostFailing;
    }

    Outcome<F> take(List<ConsumerRecord<byte[], byte[]>> records) {
        var discarded = book.discarded();
        var arrivals = new Epochs(book.epochs()).present(records.stream().map(Arrival::of)
                .filter(arrival -> !discarded.isForeign(arrival)).toList());
        var subjects = arrivals.stream().map(Arrival::subject).collect(Collectors.toSet());
        var sorting = new Sorting<>(intake, book.versions(subjects), book.parked(subjects), discarded).sort(arrivals);
        var application = new Application<>(intake, book, mostFailing);
        application.apply(sorting.due());
        return keep(records.size(), records.size() - arrivals.size(), sorting, application);
    }

    private Outcome<F> keep(int records, int outdated, Sorting<F> sorting, Application<F> application) {
        Map<Subject, Long> versions = new HashMap<>();
        var parked = new ArrayList<Parked>();
        for (Step<F> step : sorting.due()) {
            if (application.failed(step)) {
                parked.add(application.parked(step));
            } else {
                versions.merge(step.subject(), step.version(), Math::max);
            }
        }
        parked.addAll(sorting.parked());
        parked.forEach(book::park);
        if (!versions.isEmpty()) {
            book.advance(versions);
        }
        return new Outcome<>(records, outdated, application.applied(), sorting.duplicates(), parked);
    }
}
