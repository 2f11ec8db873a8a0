package fr.entente.dossierservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class DossierServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(DossierServiceApplication.class, arguments);
    }
}
