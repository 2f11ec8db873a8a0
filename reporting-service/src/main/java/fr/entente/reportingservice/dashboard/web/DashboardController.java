package fr.entente.reportingservice.dashboard.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.reportingservice.dashboard.Dashboard;
import fr.entente.reportingservice.dashboard.Dashboards;
import fr.entente.reportingservice.dashboard.Period;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.ProblemException;
import fr.entente.servicekit.web.Problems;

/** Dashboards of a period; without one, of the last thirty days. */
@RestController
@RequestMapping("/api/dashboards")
class DashboardController {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 1_100;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private final Dashboards dashboards;
    private final Problems problems;

    DashboardController(Dashboards dashboards, Problems problems) {
        this.dashboards = dashboards;
        this.problems = problems;
    }

    /** A landlord's staff gets its own; who sees the whole scheme says which. A foreign one does not exist. */
    @GetMapping("/landlord")
    Dashboard landlord(Caller caller, @RequestParam(required = false) @Nullable UUID landlordId,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        caller.mustBe(Role.LANDLORD, Role.COORDINATOR, Role.MANAGER);
        var landlord = landlord(caller, landlordId);
        return dashboards.ofLandlord(caller, landlord, period(from, to), problems.language())
                .orElseThrow(DashboardController::unknownLandlord);
    }

    @GetMapping("/consortium")
    Dashboard consortium(Caller caller, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        caller.mustBe(Role.COORDINATOR, Role.MANAGER);
        return dashboards.ofConsortium(caller, period(from, to), problems.language());
    }

    @GetMapping("/operator")
    Dashboard operator(Caller caller, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        caller.mustBe(Role.MANAGER, Role.MEDIATOR);
        return dashboards.ofOperator(caller, period(from, to), problems.language());
    }

    private static UUID landlord(Caller caller, @Nullable UUID asked) {
        var own = caller.boundLandlord();
        if (own.isPresent() && (asked == null || asked.equals(own.get()))) {
            return own.get();
        }
        if (own.isPresent()) {
            throw unknownLandlord();
        }
        if (asked == null) {
            throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "landlord", "required", "landlordId");
        }
        return asked;
    }

    private Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        var last = to == null ? dashboards.today() : to;
        mustBeInTime(last, "to");
        var first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
        mustBeInTime(first, "from");
        if (last.isBefore(first)) {
            throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "period", "backwards", "to");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "period", "too-long", "to", MOST_DAYS);
        }
        return new Period(first, last);
    }

    private static void mustBeInTime(LocalDate day, String field) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "period", "out-of-time", field);
        }
    }

    private static ProblemException unknownLandlord() {
        return ProblemException.of(HttpStatus.NOT_FOUND, "landlord", "unknown");
    }
}
