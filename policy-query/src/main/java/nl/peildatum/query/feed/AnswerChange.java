package nl.peildatum.query.feed;

import nl.peildatum.area.CountryCode;

/**
 * A change of an answer, as an entry in the feed of its country.
 *
 * @param sequence the number in the feed of the country, from 1, without gaps
 */
public record AnswerChange(
    CountryCode country, long sequence, FeedStep step, ChangedAnswer changed) {}
