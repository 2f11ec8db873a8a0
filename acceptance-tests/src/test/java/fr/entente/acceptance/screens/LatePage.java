package fr.entente.acceptance.screens;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/** A list whose first page has always more to come, and whose second page comes when the test says so. */
final class LatePage {

    private final String content;
    private final List<Route> held = new ArrayList<>();

    LatePage(Page page, String address, String content) {
        this.content = content;
        page.route(address, this::answer);
    }

    private void answer(Route route) {
        var address = route.request().url();
        if (address.contains("cursor=")) {
            held.add(route);
        } else if (address.contains("siteId=")) {
            route.resume();
        } else {
            fulfil(route);
        }
    }

    void arrives() {
        held.forEach(this::fulfil);
    }

    private void fulfil(Route route) {
        route.fulfill(new Route.FulfillOptions().setStatus(200).setContentType("application/json").setBody(content));
    }
}
