package fr.entente.peers.stockaxon;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Profile s: Axon's defaults. Profile splus: what its reference guide says on tuning. */
@SpringBootApplication(scanBasePackages = "fr.entente.peers")
public class StockAxon {

    public static void main(String[] arguments) {
        System.setProperty("axoniq.update-checker.disabled", "true"); // it calls home otherwise
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(StockAxon.class, arguments);
    }
}
