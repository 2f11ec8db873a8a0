package fr.entente.interventionservice.defect.notice;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

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

    @Bean(initMethod = "start", destroyMethod = "close")
    @SentByPost
    PostLoop<Notice> noticeLoop(NoticeOutbox outbox, JavaMailSender post, PostSettings settings,
            MeterRegistry meters, Clock clock) {
        LOG.info("Landlords that chose an address hear of defects by mail");
        return new PostLoop<>("defect.notices", outbox, new NoticeLetters(post, settings), post,
                new PostLoop.Pace(settings.every(), settings.retry()), meters, clock);
    }

    @Bean
    PostSample noticeSample(ObjectProvider<PostLoop<Notice>> loop, NoticeOutbox outbox, MeterRegistry meters) {
        return new PostSample("defect.notice", loop::getIfAvailable, outbox, meters);
    }

    @Bean
    @SentByPost
    PostHealth noticesHealthIndicator(PostLoop<Notice> loop) {
        return new PostHealth(loop);
    }
}
