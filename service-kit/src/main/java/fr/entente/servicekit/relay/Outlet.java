package fr.entente.servicekit.relay;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Where published events go to. */
interface Outlet extends AutoCloseable {

    /** Makes sure of the topics and tells what there is of them. */
    Present prepare(Collection<String> topics) throws Exception;

    /** Which lives of these topics there are now. */
    Map<String, String> ids(Collection<String> topics) throws Exception;

    /**
     * Records on their way. When it or its ends throw, some may be there, but never one behind another of its key that is
     * not: they are sent again from the first.
     */
    Sending send(List<ProducerRecord<String, byte[]>> records) throws Exception;

    /** What was given away and is not acknowledged yet; nothing else is sent until its ends are known. */
    @FunctionalInterface
    interface Sending {

        /** Returns the new ends when all records are acknowledged. */
        Map<TopicPartition, Long> ends() throws Exception;
    }

    @Override
    void close();
}
