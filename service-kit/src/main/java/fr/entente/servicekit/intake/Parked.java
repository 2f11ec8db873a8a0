package fr.entente.servicekit.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** A record that waits for repair, with the reason. */
record Parked(Arrival arrival, String cause) {

    /** Every header as length and bytes, name before value; a missing value has the length -1. */
    static byte[] write(Headers headers) {
        int size = 0;
        for (Header header : headers) {
            size += 2 * Integer.BYTES + bytes(header.key()).length + length(header.value());
        }
        var buffer = ByteBuffer.allocate(size);
        for (Header header : headers) {
            put(buffer, bytes(header.key()));
            put(buffer, header.value());
        }
        return buffer.array();
    }

    static ConsumerRecord<byte[], byte[]> record(String topic, int part, long offset, byte @Nullable [] key,
            byte[] headers, byte @Nullable [] value) {
        return new ConsumerRecord<>(topic, part, offset, ConsumerRecord.NO_TIMESTAMP, TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE, ConsumerRecord.NULL_SIZE, key, value, read(headers), Optional.empty());
    }

    private static Headers read(byte[] written) {
        var buffer = ByteBuffer.wrap(written);
        var headers = new RecordHeaders();
        while (buffer.hasRemaining()) {
            var name = get(buffer);
            headers.add(name == null ? "" : new String(name, StandardCharsets.UTF_8), get(buffer));
        }
        return headers;
    }

    private static void put(ByteBuffer buffer, byte @Nullable [] bytes) {
        buffer.putInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            buffer.put(bytes);
        }
    }

    private static byte @Nullable [] get(ByteBuffer buffer) {
        int length = buffer.getInt();
        if (length < 0) {
            return null;
        }
        var bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
