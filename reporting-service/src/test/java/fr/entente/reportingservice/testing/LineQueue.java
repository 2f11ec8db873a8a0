package fr.entente.reportingservice.testing;

import java.util.Queue;
import java.util.concurrent.Flow;

/** Puts the lines of a stream into a queue as they come. */
public record LineQueue(Queue<String> lines) implements Flow.Subscriber<String> {

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        lines.add(line);
    }

    @Override
    public void onError(Throwable fault) {
        lines.add("fault:" + fault);
    }

    @Override
    public void onComplete() {
        lines.add("end:");
    }
}
