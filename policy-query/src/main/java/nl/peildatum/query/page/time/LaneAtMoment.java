package nl.peildatum.query.page.time;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The timeline of one lane as recorded up to a moment.
 *
 * @param sequence inclusive
 * @param recordedAt UTC; null before everything
 * @param segments as the API answers them; empty = the lane has no answer at that moment
 */
record LaneAtMoment(
    long sequence, @Nullable Instant recordedAt, List<Map<String, Object>> segments) {}
