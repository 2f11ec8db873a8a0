package fr.entente.interventionservice.intervention.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

import fr.entente.servicekit.web.Receipt;

/** Items of one id take turns in their order, so that the first of them is the one that counts. */
final class Turns implements Runnable {

    private final List<FutureTask<Receipt>> tasks = new ArrayList<>();

    Future<Receipt> add(Callable<Receipt> work) {
        var task = new FutureTask<>(work);
        tasks.add(task);
        return task;
    }

    @Override
    public void run() {
        tasks.forEach(FutureTask::run);
    }
}
