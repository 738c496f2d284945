package nl.peildatum.query.feed;

import nl.peildatum.area.CountryCode;

/**
 * One change of an answer.
 *
 * @param sequence the number in the feed of the country, from 1, without gaps
 */
public record AnswerChange(CountryCode country, long sequence, FeedStep step, Changed changed) {}
