package fr.entente.interventionservice.shift.letters;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

import fr.entente.interventionservice.post.PostHealth;
import fr.entente.interventionservice.post.PostLoop;
import fr.entente.interventionservice.post.PostSettings;
import fr.entente.interventionservice.post.SentByPost;
import fr.entente.interventionservice.shift.views.ShiftReports;

/** Sends reports where an SMTP host is named. */
@Configuration(proxyBeanMethods = false)
class LetterWiring {

    @Bean(initMethod = "start", destroyMethod = "close")
    @SentByPost
    PostLoop<Letter> reportLoop(LetterOutbox outbox, ShiftReports reports, JavaMailSender post,
            PostSettings settings, MeterRegistry meters, Clock clock) {
        return new PostLoop<>("shift.reports", outbox, new ReportLetters(reports, outbox::telling, post, settings),
                post,
                new PostLoop.Pace(settings.every(), settings.retry()), meters, clock);
    }

    @Bean
    @SentByPost
    PostHealth reportsHealthIndicator(PostLoop<Letter> loop) {
        return new PostHealth(loop);
    }
}
