package fr.entente.interventionservice.shift.letters;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

import fr.entente.interventionservice.shift.views.ShiftReports;
import fr.entente.servicekit.post.PostHealth;
import fr.entente.servicekit.post.PostLoop;
import fr.entente.servicekit.post.PostSample;
import fr.entente.servicekit.post.PostSettings;
import fr.entente.servicekit.post.SentByPost;

/** Sends reports where an SMTP host is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LetterSettings.class)
class LetterWiring {

    @Bean(initMethod = "start", destroyMethod = "close")
    @SentByPost
    PostLoop<Letter> reportLoop(LetterOutbox outbox, ShiftReports reports, JavaMailSender post,
            PostSettings settings, MeterRegistry meters, Clock clock) {
        return new PostLoop<>("shift.reports", outbox, new ReportLetters(reports, outbox::telling, post, settings),
                post, settings.pace(), meters, clock);
    }

    @Bean
    PostSample reportSample(ObjectProvider<PostLoop<Letter>> loop, LetterOutbox outbox, MeterRegistry meters) {
        return new PostSample("shift.report", loop::getIfAvailable, outbox, meters);
    }

    @Bean
    @SentByPost
    PostHealth reportsHealthIndicator(PostLoop<Letter> loop) {
        return new PostHealth(loop);
    }
}
