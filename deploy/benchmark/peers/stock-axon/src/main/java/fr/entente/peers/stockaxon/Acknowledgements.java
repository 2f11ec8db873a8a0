package fr.entente.peers.stockaxon;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** When the relay waits for Kafka: the token is stored only behind it either way. */
enum Acknowledgements {

    ONE_BY_ONE {
        @Override
        void await(CompletableFuture<?> sent) {
            get(sent);
        }
    },

    BEFORE_THE_COMMIT {
        @Override
        void await(CompletableFuture<?> sent) {
            CurrentUnitOfWork.get().onPrepareCommit(_ -> get(sent));
        }
    };

    abstract void await(CompletableFuture<?> sent);

    private static void get(CompletableFuture<?> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take an event", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
