package fr.entente.peers.crudoutbox;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication(scanBasePackages = "fr.entente.peers")
@EnableScheduling
public class CrudOutbox {

    public static void main(String[] arguments) {
        SpringApplication.run(CrudOutbox.class, arguments);
    }
}
