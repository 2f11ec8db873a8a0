package fr.entente.reportingservice.reconciliation;

import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is compared and when.
 *
 * @param settling what was recorded so short a time ago is under way, and is not looked for on the other side
 * @param stores event stores of other services to be read as well, by name: dossier, intervention
 */
@ConfigurationProperties("entente.reconciliation")
record ReconciliationSettings(@DefaultValue("2m") Duration settling, @DefaultValue Map<String, Login> stores) {

    /** A database and a login that may read it. */
    record Login(String url, String user, String password) {}
}
