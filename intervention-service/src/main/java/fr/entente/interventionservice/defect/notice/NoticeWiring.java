package fr.entente.interventionservice.defect.notice;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends notices where an SMTP host is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeWiring {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeWiring.class);

    @Bean(initMethod = "start", destroyMethod = "close")
    @ConditionalOnExpression("!'${spring.mail.host:}'.isBlank()")
    NoticeLoop noticeLoop(NoticeOutbox outbox, JavaMailSender post, NoticeSettings settings, MeterRegistry meters,
            Clock clock) {
        LOG.info("Landlords that chose an address hear of defects by mail");
        return new NoticeLoop(outbox, new NoticeLetters(post, settings), post, settings, meters, clock);
    }

    @Bean
    @ConditionalOnExpression("!'${spring.mail.host:}'.isBlank()")
    NoticeHealth noticesHealthIndicator(NoticeLoop loop) {
        return new NoticeHealth(loop);
    }
}
