package fr.entente.servicekit.eventstore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * After a logical restore into another cluster the stored transaction ids may lie in that cluster's future, and the feed
 * would wait for them for ever. Such a store is refused until it is restamped.
 */
final class RestampCheck implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(RestampCheck.class);

    private static final String FOREIGN = """
            select exists(select 1 from event where xid >= pg_snapshot_xmax(pg_current_snapshot()))""";

    private final JdbcClient application;
    private final DriverManagerDataSource owner;
    private final boolean restamp;

    RestampCheck(JdbcClient application, DriverManagerDataSource owner, boolean restamp) {
        this.application = application;
        this.owner = owner;
        this.restamp = restamp;
    }

    @Override
    public void afterPropertiesSet() {
        if (restamp) {
            var events = JdbcClient.create(owner).sql("select restamp_events()").query(Long.class).single();
            LOG.info("Restamped {} events for this database cluster", events);
        }
        if (application.sql(FOREIGN).query(Boolean.class).single()) {
            throw new ForeignStamps();
        }
    }
}
