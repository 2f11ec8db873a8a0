package fr.entente.servicekit.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The kit's tables of one intake, in whatever schema the transaction looks at. */
final class IntakeTables implements Book {

    private final JdbcClient jdbc;
    private final String intake;

    IntakeTables(JdbcClient jdbc, String intake) {
        this.jdbc = jdbc;
        this.intake = intake;
    }

    @Override
    public Map<TopicPartition, Place> places() {
        var places = new HashMap<TopicPartition, Place>();
        jdbc.sql("select topic, part, next_offset, topic_id from intake_position where intake = ?").param(intake)
                .query(row -> {
                    places.put(new TopicPartition(row.getString(1), row.getInt(2)),
                            new Place(row.getLong(3), row.getString(4)));
                });
        return places;
    }

    @Override
    public boolean move(TopicPartition partition, Place from, long to) {
        int moved = from.next() == null
                ? jdbc.sql("""
                        insert into intake_position (intake, topic, part, next_offset, topic_id) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(intake, partition.topic(), partition.partition(), to, from.topicId()).update()
                : jdbc.sql("""
                        update intake_position set next_offset = ?, topic_id = ?, moved_at = now()
                        where intake = ? and topic = ? and part = ? and next_offset = ?""")
                        .params(to, from.topicId(), intake, partition.topic(), partition.partition(), from.next())
                        .update();
        return moved == 1;
    }

    @Override
    public void holdPositions() {
        jdbc.sql("select part from intake_position where intake = ? order by topic, part for update").param(intake)
                .query(Integer.class).list();
    }

    @Override
    public Map<String, Long> epochs() {
        var epochs = new HashMap<String, Long>();
        jdbc.sql("select topic, epoch from intake_epoch where intake = ?").param(intake)
                .query(row -> {
                    epochs.put(row.getString(1), row.getLong(2));
                });
        return epochs;
    }

    @Override
    public void forget(String topic, long epoch) {
        for (var table : List.of("intake_position", "intake_progress", "intake_parked", "intake_freshness")) {
            jdbc.sql("delete from %s where intake = ?".formatted(table)).param(intake).update();
        }
        jdbc.sql("""
                insert into intake_epoch (intake, topic, epoch) values (?, ?, ?)
                on conflict (intake, topic) do update set epoch = excluded.epoch""")
                .params(intake, topic, epoch).update();
    }

    /** PostgreSQL would round up what it cannot hold. */
    @Override
    public void claim(Instant asOf) {
        jdbc.sql("""
                insert into intake_freshness as f (intake, as_of) values (?, ?)
                on conflict (intake) do update set as_of = excluded.as_of where f.as_of < excluded.as_of""")
                .params(intake, asOf.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public Map<Subject, Long> versions(Collection<Subject> subjects) {
        var versions = new HashMap<Subject, Long>();
        jdbc.sql("""
                select s.topic, s.subject, p.version
                  from unnest(?, ?) s (topic, subject)
                 cross join lateral (
                       select version from intake_progress
                        where intake = ? and topic = s.topic and subject = s.subject offset 0) p""")
                .params(subjects.stream().map(Subject::topic).toArray(String[]::new), ids(subjects), intake)
                .query(row -> {
                    versions.put(new Subject(row.getString(1), row.getString(2)), row.getLong(3));
                });
        return versions;
    }

    @Override
    public void advance(Map<Subject, Long> versions) {
        var subjects = versions.keySet().stream()
                .sorted(Comparator.comparing(Subject::topic).thenComparing(Subject::id)).toList();
        jdbc.sql("""
                insert into intake_progress as p (intake, topic, subject, version)
                select ?, t.topic, t.subject, t.version from unnest(?, ?, ?) t (topic, subject, version)
                on conflict (intake, topic, subject) do update set version = excluded.version
                where p.version < excluded.version""")
                .params(intake, subjects.stream().map(Subject::topic).toArray(String[]::new), ids(subjects),
                        subjects.stream().map(versions::get).toArray(Long[]::new))
                .update();
    }

    @Override
    public Set<Subject> parked(Collection<Subject> subjects) {
        var parked = new HashSet<Subject>();
        jdbc.sql("select distinct topic, subject from intake_parked where intake = ? and subject = any (?)")
                .params(intake, ids(subjects))
                .query(row -> {
                    parked.add(new Subject(row.getString(1), row.getString(2)));
                });
        return parked;
    }

    @Override
    public void park(Parked parked) {
        var record = parked.arrival().record();
        var incoming = parked.arrival() instanceof Arrival.Legible readable ? readable.incoming() : null;
        jdbc.sql("""
                insert into intake_parked (intake, topic, part, record_offset, subject, version, event_id, record_key, headers, value, cause)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (intake, topic, subject, event_id) where event_id is not null
                do update set part = excluded.part, record_offset = excluded.record_offset, version = excluded.version,
                  headers = excluded.headers, value = excluded.value, cause = excluded.cause""")
                .params(intake, record.topic(), record.partition(), record.offset(), parked.arrival().subject().id(),
                        typed(Types.BIGINT, incoming == null ? null : incoming.version()),
                        typed(Types.OTHER, parked.arrival().eventId()), typed(Types.BINARY, record.key()),
                        Parked.write(record.headers()), typed(Types.BINARY, record.value()), parked.cause())
                .update();
    }

    @Override
    public List<Waiting> waiting(String subject) {
        return jdbc.sql("""
                select id, topic, part, record_offset, record_key, headers, value from intake_parked
                where intake = ? and subject = ? order by topic, version nulls first, id""")
                .params(intake, subject).query(IntakeTables::waiting).list();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(row.getLong("id"),
                Arrival.of(Parked.record(row.getString("topic"), row.getInt("part"), row.getLong("record_offset"),
                        row.getBytes("record_key"), row.getBytes("headers"), row.getBytes("value"))));
    }

    @Override
    public void release(long id) {
        jdbc.sql("delete from intake_parked where intake = ? and id = ?").params(intake, id).update();
    }

    @Override
    public boolean discard(long id, boolean passed) {
        return jdbc.sql("""
                with gone as (delete from intake_parked where intake = ? and id = ? returning *)
                insert into intake_discarded (intake, topic, part, record_offset, event_id, subject, cause, passed)
                select intake, topic, part, record_offset, event_id, subject, cause, ? from gone
                on conflict (intake, topic, part, record_offset) do update set passed = excluded.passed""")
                .params(intake, id, passed).update() > 0;
    }

    @Override
    public boolean pass(long id) {
        return jdbc.sql("""
                insert into intake_progress as p (intake, topic, subject, version)
                select k.intake, k.topic, k.subject, k.version from intake_parked k
                  left join intake_progress known using (intake, topic, subject)
                 where k.intake = ? and k.id = ? and k.version = coalesce(known.version, 0) + 1
                on conflict (intake, topic, subject) do update set version = excluded.version""")
                .params(intake, id).update() > 0;
    }

    @Override
    public Discarded discarded() {
        var discarded = new Discarded();
        jdbc.sql("select event_id, topic, part, record_offset, passed from intake_discarded where intake = ?")
                .param(intake)
                .query(row -> {
                    discarded.add(row.getObject(1, UUID.class), row.getString(2), row.getInt(3), row.getLong(4),
                            row.getBoolean(5));
                });
        return discarded;
    }

    @Override
    public void blame(long id, String cause) {
        jdbc.sql("update intake_parked set cause = ? where intake = ? and id = ?").params(cause, intake, id).update();
    }

    @Override
    public boolean hasTaken(String subject, long version) {
        return jdbc
                .sql("select exists (select 1 from intake_progress where intake = ? and subject = ? and version >= ?)")
                .params(intake, subject, version).query(Boolean.class).single();
    }

    @Override
    public long countParked() {
        return jdbc.sql("select count(*) from intake_parked where intake = ?").param(intake).query(Long.class).single();
    }

    @Override
    public List<Map<String, @Nullable Object>> listParked(int most) {
        return jdbc.sql("""
                select id, topic, part, record_offset, subject, version, event_id, cause, parked_at from intake_parked
                where intake = ? order by id limit ?""").params(intake, most).query().listOfRows();
    }

    @Override
    public void attempt(Runnable work) {
        new Savepoint(jdbc).around(work);
    }

    private static SqlParameterValue typed(int type, @Nullable Object value) {
        return new SqlParameterValue(type, value);
    }

    private static String[] ids(Collection<Subject> subjects) {
        return subjects.stream().map(Subject::id).toArray(String[]::new);
    }
}
