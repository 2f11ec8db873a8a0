package fr.entente.interventionservice.shift.letters;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

import fr.entente.interventionservice.post.LetterTable;
import fr.entente.interventionservice.post.PostHealth;
import fr.entente.interventionservice.post.PostLoop;
import fr.entente.interventionservice.post.PostSettings;
import fr.entente.interventionservice.post.SentByPost;
import fr.entente.interventionservice.shift.views.ShiftReports;
import fr.entente.servicekit.access.BoundTransactions;

/** Sends reports where an SMTP host is named. */
@Configuration(proxyBeanMethods = false)
class LetterWiring {

    @Bean(initMethod = "start", destroyMethod = "close")
    @SentByPost
    PostLoop<Letter> reportLoop(JdbcClient jdbc, BoundTransactions transactions, ShiftReports reports,
            JavaMailSender post,
            PostSettings settings, MeterRegistry meters, Clock clock) {
        return new PostLoop<>("shift.reports", new LetterTable<>(LetterOutbox.KIND, jdbc, transactions),
                new ReportLetters(reports, post, settings), post,
                settings.pace(), meters, clock);
    }

    @Bean
    @SentByPost
    PostHealth reportsHealthIndicator(PostLoop<Letter> loop) {
        return new PostHealth(loop);
    }
}
