package nl.peildatum.query.feed;

import nl.peildatum.area.CountryCode;

/**
 * One answer that changed.
 *
 * @param sequence in the feed of the country, from 1, without holes
 */
public record AnswerChange(CountryCode country, long sequence, FeedStep step, Changed changed) {}
