package fr.entente.interventionservice.shift.letters;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

import fr.entente.interventionservice.defect.notice.NoticeSettings;
import fr.entente.interventionservice.post.PostHealth;
import fr.entente.interventionservice.post.PostLoop;
import fr.entente.interventionservice.shift.views.ShiftReports;

/** Sends reports where an SMTP host is named. */
@Configuration(proxyBeanMethods = false)
class LetterWiring {

    @Bean(initMethod = "start", destroyMethod = "close")
    @ConditionalOnExpression("!'${spring.mail.host:}'.isBlank()")
    PostLoop<Letter> reportLoop(LetterOutbox outbox, ShiftReports reports, JavaMailSender post,
            NoticeSettings settings, MeterRegistry meters, Clock clock) {
        return new PostLoop<>("shift.reports", outbox, new ReportLetters(reports, post, settings), post,
                new PostLoop.Pace(settings.every(), settings.retry()), meters, clock);
    }

    @Bean
    @ConditionalOnExpression("!'${spring.mail.host:}'.isBlank()")
    PostHealth reportsHealthIndicator(PostLoop<Letter> loop) {
        return new PostHealth(loop);
    }
}
