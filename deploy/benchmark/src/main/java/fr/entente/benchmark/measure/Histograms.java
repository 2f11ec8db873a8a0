package fr.entente.benchmark.measure;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import org.HdrHistogram.Histogram;

/** A histogram in the file: what people look at, and all of it for those who want to work it out anew. */
final class Histograms {

    private static final double[] PERCENTILES = {50, 75, 90, 95, 99, 99.9, 100};

    private Histograms() {}

    static Map<String, Object> of(Histogram histogram) {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("count", histogram.getTotalCount());
        for (double percentile : PERCENTILES) {
            summary.put("p" + percentile, histogram.getValueAtPercentile(percentile));
        }
        summary.put("hdr", encoded(histogram));
        return summary;
    }

    private static String encoded(Histogram histogram) {
        var buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(buffer);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
    }
}
