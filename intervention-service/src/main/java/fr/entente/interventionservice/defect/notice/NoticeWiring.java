package fr.entente.interventionservice.defect.notice;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

import fr.entente.interventionservice.post.LetterTable;
import fr.entente.interventionservice.post.PostHealth;
import fr.entente.interventionservice.post.PostLoop;
import fr.entente.interventionservice.post.PostSettings;
import fr.entente.interventionservice.post.SentByPost;
import fr.entente.servicekit.access.BoundTransactions;

/** Sends notices where an SMTP host is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PostSettings.class)
class NoticeWiring {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeWiring.class);

    @Bean(initMethod = "start", destroyMethod = "close")
    @SentByPost
    PostLoop<Notice> noticeLoop(JdbcClient jdbc, BoundTransactions transactions, JavaMailSender post,
            PostSettings settings,
            MeterRegistry meters, Clock clock) {
        LOG.info("Landlords that chose an address hear of defects by mail");
        return new PostLoop<>("defect.notices", new LetterTable<>(NoticeOutbox.KIND, jdbc, transactions),
                new NoticeLetters(post, settings), post,
                settings.pace(), meters, clock);
    }

    @Bean
    @SentByPost
    PostHealth noticesHealthIndicator(PostLoop<Notice> loop) {
        return new PostHealth(loop);
    }
}
