package fr.entente.dossierservice.request.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import org.springframework.stereotype.Component;

import fr.entente.dossierservice.request.RequestAction;
import fr.entente.dossierservice.request.RequestRejection;
import fr.entente.dossierservice.request.views.RequestDetails.Allowed;
import fr.entente.dossierservice.request.views.RequestItem;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.servicekit.access.AccessRejection;
import fr.entente.servicekit.access.Caller;

import static fr.entente.servicekit.access.Role.MANAGER;
import static fr.entente.servicekit.access.Role.MEDIATOR;

/** Tells what may be done with a request now, and why not, in the words in which doing it would be refused. */
@Component
final class RequestAdvice {

    private final RequestProblems problems;
    private final Clock clock;

    RequestAdvice(RequestProblems problems, Clock clock) {
        this.problems = problems;
        this.clock = clock;
    }

    List<Allowed> of(RequestItem request, Caller caller) {
        return Arrays.stream(RequestAction.values()).map(action -> of(action, request, caller)).toList();
    }

    private Allowed of(RequestAction action, RequestItem request, Caller caller) {
        try {
            action.mustBeAllowed(request.progress(), clock.instant());
            caller.mustBe(MEDIATOR, MANAGER);
            action.mustBeOpenTo(caller.role() == MEDIATOR ? new MediatorId(caller.person()) : null, request.charge());
            return new Allowed(action.name(), true, null, null);
        } catch (RequestRejection rejection) {
            var problem = problems.of(rejection);
            return new Allowed(action.name(), false, problem.getDetail(), String.valueOf(problem.getType()));
        } catch (AccessRejection _) {
            var problem = problems.notYours();
            return new Allowed(action.name(), false, problem.getDetail(), String.valueOf(problem.getType()));
        }
    }
}
