package fr.entente.interventionservice.intervention.views;

import java.util.Optional;

import fr.entente.interventionservice.intervention.InterventionDetail;
import fr.entente.interventionservice.intervention.InterventionId;
import fr.entente.interventionservice.intervention.InterventionSheet;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;

/** The lists and details of interventions, each as far as the caller may see them. */
public interface InterventionSheets {

    Page<InterventionSheet> list(Caller caller, InterventionFilter filter, Paging paging);

    Optional<InterventionDetail> find(Caller caller, InterventionId intervention);

    /** Asks the store itself: a change may follow a creation faster than the view. */
    boolean isInSchemeOf(Caller caller, InterventionId intervention);
}
