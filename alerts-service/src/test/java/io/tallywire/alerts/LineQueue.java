package io.tallywire.alerts;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;

/** Puts the lines of a response into a queue as they come. */
record LineQueue(BlockingQueue<String> lines) implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        lines.add(line);
    }

    @Override
    public void onError(Throwable failure) {
        lines.add("error: " + failure);
    }

    @Override
    public void onComplete() {
        lines.add("end");
    }
}
