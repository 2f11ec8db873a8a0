package fr.entente.interventionservice.territory.intake;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import fr.entente.interventionservice.territory.Certainty;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.intake.Freshness;
import fr.entente.servicekit.intake.IntakeLoop;
import fr.entente.servicekit.intake.IntakeLoops;

/** Starts the intake with the service, and tells how fresh its copy is. */
@Configuration(proxyBeanMethods = false)
class TerritoryWiring {

    @Bean(initMethod = "start", destroyMethod = "close")
    IntakeLoop territoryLoop(IntakeLoops loops, TerritoryIntake intake, BoundTransactions transactions) {
        return loops.loop(intake, transactions::keep);
    }

    @Bean
    Freshness territoryFreshness(IntakeLoop territoryLoop) {
        return territoryLoop.freshness();
    }

    /** @param patience how long a command waits for news before it is answered "not known yet" */
    @Bean
    Certainty certainty(@Value("${entente.territory.patience}") Duration patience) {
        return new Certainty(patience);
    }
}
