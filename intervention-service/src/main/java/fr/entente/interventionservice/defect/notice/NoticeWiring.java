package fr.entente.interventionservice.defect.notice;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

import fr.entente.interventionservice.post.LetterTable;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.post.PostHealth;
import fr.entente.servicekit.post.PostLoop;
import fr.entente.servicekit.post.PostSample;
import fr.entente.servicekit.post.PostSettings;
import fr.entente.servicekit.post.SentByPost;

/** Sends notices where an SMTP host is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PostSettings.class)
class NoticeWiring {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeWiring.class);

    @Bean
    LetterTable<Notice> notices(JdbcClient jdbc, BoundTransactions transactions) {
        return new LetterTable<>(NoticeOutbox.KIND, jdbc, transactions);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @SentByPost
    PostLoop<Notice> noticeLoop(LetterTable<Notice> notices, JavaMailSender post, PostSettings settings,
            MeterRegistry meters, Clock clock) {
        LOG.info("Landlords that chose an address hear of defects by mail");
        return new PostLoop<>("defect.notices", notices, new NoticeLetters(post, settings), post, settings.pace(),
                meters, clock);
    }

    @Bean
    PostSample noticeSample(ObjectProvider<PostLoop<Notice>> loop, LetterTable<Notice> notices,
            MeterRegistry meters) {
        return new PostSample("defect.notice", loop::getIfAvailable, notices, meters);
    }

    @Bean
    @SentByPost
    PostHealth noticesHealthIndicator(PostLoop<Notice> loop) {
        return new PostHealth(loop);
    }
}
