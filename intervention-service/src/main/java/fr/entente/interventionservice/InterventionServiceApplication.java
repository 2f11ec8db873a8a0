package fr.entente.interventionservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

@EnableScheduling
@SpringBootApplication
public class InterventionServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(InterventionServiceApplication.class, arguments);
    }
}
