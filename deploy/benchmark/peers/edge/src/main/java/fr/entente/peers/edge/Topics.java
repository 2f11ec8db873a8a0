package fr.entente.peers.edge;

import org.apache.kafka.common.config.TopicConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** The same topics as ours: three partitions, kept for ever. */
@Configuration(proxyBeanMethods = false)
public class Topics {

    public static final String DOSSIERS = "dossier-events";
    public static final String INTERVENTIONS = "intervention-events";
    static final int PARTITIONS = 3;
    private static final long PAUSE = 1_000;

    @Bean
    KafkaAdmin.NewTopics bothTopics() {
        return new KafkaAdmin.NewTopics(topic(DOSSIERS).build(), topic(INTERVENTIONS).build());
    }

    /** Spring's own default gives a record up after ten attempts: a count would be lost. */
    @Bean
    CommonErrorHandler retryForEver() {
        return new DefaultErrorHandler(new FixedBackOff(PAUSE, FixedBackOff.UNLIMITED_ATTEMPTS));
    }

    private static TopicBuilder topic(String name) {
        return TopicBuilder.name(name).partitions(PARTITIONS).replicas(1).config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .config(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
    }
}
