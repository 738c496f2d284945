package nl.peildatum.query.feed;

import java.time.Instant;

/**
 * A step of a feed: the changes with one instant and one cause.
 *
 * @param at UTC, whole milliseconds: when the decision was recorded, or when the day began
 * @param firstSequence in the feed of the country, inclusive, from 1
 * @param lastSequence in the feed of the country, inclusive
 * @param recordSequence the last sequence of the record known then; the answers after the change
 *     are those as of this sequence
 */
public record FeedStep(
    ChangeCause cause, Instant at, long firstSequence, long lastSequence, long recordSequence) {}
