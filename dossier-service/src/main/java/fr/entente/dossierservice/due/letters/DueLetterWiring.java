package fr.entente.dossierservice.due.letters;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

import fr.entente.dossierservice.due.views.DueThings;
import fr.entente.servicekit.post.PostHealth;
import fr.entente.servicekit.post.PostLoop;
import fr.entente.servicekit.post.PostSample;
import fr.entente.servicekit.post.PostSettings;
import fr.entente.servicekit.post.SentByPost;

/** Sends letters where an SMTP host is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PostSettings.class, DueLetterSettings.class})
class DueLetterWiring {

    private static final Logger LOG = LoggerFactory.getLogger(DueLetterWiring.class);

    @Bean(initMethod = "start", destroyMethod = "close")
    @SentByPost
    PostLoop<DueLetter> dueLetterLoop(DueOutbox outbox, DueThings things, JavaMailSender post, PostSettings settings,
            MeterRegistry meters, Clock clock) {
        LOG.info("Who chose an address hears by mail of what is due");
        return new PostLoop<>("due.letters", outbox, new DueLetters(things, post, settings), post,
                settings.pace(), meters, clock);
    }

    @Bean
    PostSample dueLetterSample(ObjectProvider<PostLoop<DueLetter>> loop, DueOutbox outbox, MeterRegistry meters) {
        return new PostSample("due.letter", loop::getIfAvailable, outbox, meters);
    }

    @Bean
    @SentByPost
    PostHealth dueLettersHealthIndicator(PostLoop<DueLetter> loop) {
        return new PostHealth(loop);
    }
}
