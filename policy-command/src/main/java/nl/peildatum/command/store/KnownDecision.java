package nl.peildatum.command.store;

/**
 * A decision id that is taken, over all countries.
 *
 * @param requestHash lower-case hex SHA-256 of the request's RFC 8785 form as sent
 * @param firstSequence sequence of the decision's own event, inclusive
 * @param lastSequence sequence of its last fact, inclusive
 */
public record KnownDecision(
    String id, String country, String requestHash, long firstSequence, long lastSequence) {}
