package fr.entente.reportingservice.engagement.web;

import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.reportingservice.engagement.EngagementReport;
import fr.entente.reportingservice.engagement.EngagementReports;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.ProblemException;

/** For the landlords that ordered it, the coordinator and the operator, while it runs and after. */
@RestController
class EngagementReportController {

    private final EngagementReports reports;

    EngagementReportController(EngagementReports reports) {
        this.reports = reports;
    }

    @GetMapping("/api/dashboards/engagements/{id}")
    EngagementReport show(@PathVariable UUID id, Caller caller) {
        caller.mustBe(Role.LANDLORD, Role.COORDINATOR, Role.MANAGER, Role.MEDIATOR);
        return reports.of(caller, id)
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "engagement", "unknown"));
    }
}
