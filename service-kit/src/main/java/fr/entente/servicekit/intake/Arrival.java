package fr.entente.servicekit.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record that came, readable or not. */
sealed interface Arrival {

    ConsumerRecord<byte[], byte[]> record();

    Subject subject();

    @Nullable
    UUID eventId();

    /** A record that can be read; of the first epoch where it tells none. */
    record Legible(ConsumerRecord<byte[], byte[]> record, Subject subject, Incoming incoming, long epoch)
            implements Arrival {
        @Override
        public UUID eventId() {
            return incoming.eventId();
        }
    }

    record Unreadable(ConsumerRecord<byte[], byte[]> record, Subject subject, @Nullable UUID eventId, String cause)
            implements Arrival {}

    int LONGEST_SUBJECT = 200;

    static Arrival of(ConsumerRecord<byte[], byte[]> record) {
        var subject = subjectOf(record);
        try {
            return new Legible(record, new Subject(record.topic(), subject), incoming(record, subject),
                    epoch(record));
        } catch (IllegalArgumentException | DateTimeException | CharacterCodingException e) {
            return new Unreadable(record, new Subject(record.topic(), subject), eventId(record),
                    String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable UUID eventId(ConsumerRecord<byte[], byte[]> record) {
        try {
            return optional(record, "ce_id", UUID::fromString);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static Incoming incoming(ConsumerRecord<byte[], byte[]> record, String subject)
            throws CharacterCodingException {
        if (record.value() == null) {
            throw new IllegalArgumentException("The value is missing");
        }
        long version = Long.parseLong(required(record, "ce_sequence"));
        if (version < 1 || !subject.equals(required(record, "ce_subject"))) {
            throw new IllegalArgumentException("ce_sequence or ce_subject cannot be used");
        }
        return new Incoming(required(record, "ce_type"), subject, version,
                optional(record, "ce_scheme", UUID::fromString),
                optional(record, "ce_landlord", UUID::fromString), Instant.parse(required(record, "ce_time")),
                UUID.fromString(required(record, "ce_id")), strictly(record.value()),
                header(record, "traceparent"));
    }

    private static long epoch(ConsumerRecord<byte[], byte[]> record) {
        var epoch = optional(record, "ce_epoch", Long::parseLong);
        return epoch == null ? 1 : epoch;
    }

    /** Never fails: a record that says nothing usable has the empty subject. */
    private static String subjectOf(ConsumerRecord<byte[], byte[]> record) {
        var header = header(record, "ce_subject");
        var key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        var subject = (header == null ? key : header).replace('\0', '\uFFFD');
        return subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
    }

    private static String required(ConsumerRecord<byte[], byte[]> record, String name) {
        var value = header(record, name);
        if (value == null) {
            throw new IllegalArgumentException("Header %s is missing".formatted(name));
        }
        return value;
    }

    private static <T> @Nullable T optional(ConsumerRecord<byte[], byte[]> record, String name,
            Function<String, T> reading) {
        var value = header(record, name);
        return value == null || value.isEmpty() ? null : reading.apply(value);
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String strictly(byte[] value) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
    }
}
