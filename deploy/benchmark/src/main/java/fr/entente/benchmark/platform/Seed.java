package fr.entente.benchmark.platform;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.load.Scene;

/**
 * Fills a store in bulk. Each row is a really appended one with another id, place and day, so that it is stored exactly
 * as the service would have stored it; ids go up as those of clients do.
 */
public final class Seed {

    private static final long A_TRANSACTION = 50_000;
    private final Cluster cluster;
    private final Scene scene;
    private long next;

    public Seed(Cluster cluster, Scene scene) {
        this.cluster = cluster;
        this.scene = scene;
    }

    /** Interventions on all sites, spread over the last year. */
    public void interventions(long count) {
        interventions(count, A_TRANSACTION);
    }

    /** What is in one transaction is there for all readers at one moment. */
    public void interventions(long count, long inOneTransaction) {
        cluster.run("intervention", sites());
        for (long done = 0; done < count; done += inOneTransaction) {
            long size = Math.min(inOneTransaction, count - done);
            cluster.run("intervention", copies(next, next + size - 1));
            next += size;
        }
        mustLookAlike();
    }

    private String sites() {
        var values = new StringBuilder();
        for (int number = 0; number < scene.sites().size(); number++) {
            var site = scene.sites().get(number);
            values.append("%s(%d, '%s', '%s')".formatted(number == 0 ? "" : ", ", number, site.id(), site.landlord()));
        }
        return """
                create table if not exists benchmark_site (number int primary key, site text, landlord text);
                insert into benchmark_site values %s on conflict do nothing""".formatted(values);
    }

    private String copies(long first, long last) {
        return """
                insert into event (event_id, aggregate_type, aggregate_id, version, type, revision, recorded_at, person,
                                   request_key, fingerprint, traceparent, payload, metadata)
                select gen_random_uuid(), t.aggregate_type, i.id, 1, t.type, t.revision, now(), t.person, t.request_key,
                       t.fingerprint, t.traceparent,
                       t.payload || jsonb_build_object('interventionId', i.id, 'landlordId', s.landlord, 'day', d.day,
                           'deed', (t.payload -> 'deed')
                               || jsonb_build_object('siteId', s.site, 'startedAt', d.day || 'T18:00:00Z')),
                       t.metadata
                  from generate_series(%d::bigint, %d::bigint) as n,
                       lateral (select '0198c000-0000-7000-8000-' || lpad(to_hex(n), 12, '0') as id) as i,
                       lateral (select to_char(date '%s' - (n %% 364)::int, 'YYYY-MM-DD') as day) as d,
                       benchmark_site as s,
                       (select * from event where type like '%%InterventionLogged' and version = 1
                         order by xid, position limit 1) as t
                 where s.number = (n * 7919 / 13) %% %d""".formatted(first, last, scene.today().minusDays(1),
                scene.sites().size());
    }

    /** Checked against an event that the service itself appended: no field more, none less. */
    private void mustLookAlike() {
        if (next == 0) {
            return;
        }
        long different = cluster.number("intervention", """
                with appended as (select payload from event where type like '%InterventionLogged'
                                   order by xid, position limit 1),
                     seeded as (select payload from event where aggregate_id = '0198c000-0000-7000-8000-000000000000'),
                     fields as (select 'appended' as who, jsonb_object_keys(payload) as field from appended
                                union select 'appended', 'deed.' || jsonb_object_keys(payload -> 'deed') from appended
                                union select 'seeded', jsonb_object_keys(payload) from seeded
                                union select 'seeded', 'deed.' || jsonb_object_keys(payload -> 'deed') from seeded)
                select count(*) from (select field from fields group by field having count(*) <> 2) as other""");
        if (different != 0) {
            throw new Trouble("Seeded events have other fields than appended ones.");
        }
    }

    /** Dossiers with a history of so many events each; answers the ids' common beginning. */
    public void dossiers(int number, int events, String beginning) {
        cluster.run("dossier", copies("DossierOpened", number, beginning, "generate_series(1, 1)"));
        cluster.run("dossier",
                copies("OrientationMade", number, beginning, "generate_series(2, %d)".formatted(events)));
        cluster.run("dossier", "analyze event");
    }

    private static String copies(String type, int number, String beginning, String versions) {
        return """
                insert into event (event_id, aggregate_type, aggregate_id, version, type, revision, recorded_at, person,
                                   request_key, fingerprint, traceparent, payload, metadata)
                select gen_random_uuid(), t.aggregate_type, i.id, v, t.type, t.revision, now(), t.person,
                       case when t.request_key is null then null else t.person || '/' || gen_random_uuid() end,
                       t.fingerprint, t.traceparent, t.payload || jsonb_build_object('dossierId', i.id), t.metadata
                  from generate_series(1, %d) as n,
                       lateral (select '%s' || lpad(to_hex(n), 12, '0') as id) as i,
                       %s as v,
                       (select * from event where type like '%%%s' order by xid, position limit 1) as t
                 order by n, v""".formatted(number, beginning, versions, type);
    }
}
