package nl.peildatum.query.feed;

import java.time.Instant;

/**
 * The changes of one instant and one cause.
 *
 * @param at UTC, whole milliseconds: when the decision was recorded, or when the day began
 * @param firstSequence in the feed of the country, inclusive, from 1
 * @param lastSequence in the feed of the country, inclusive
 * @param recordSequence the last of the record that was known then: what reads otherwise afterwards
 *     is what the record says as of there
 */
public record FeedStep(
    ChangeCause cause, Instant at, long firstSequence, long lastSequence, long recordSequence) {}
