package nl.peildatum.command.store;

/**
 * A decision id that was recorded; ids are unique over all countries.
 *
 * @param requestHash lower-case hex SHA-256 of the request's RFC 8785 form as sent
 * @param firstSequence sequence of the event of the decision itself, inclusive
 * @param lastSequence sequence of the decision's last fact, inclusive
 */
public record TakenDecisionId(
    String id, String country, String requestHash, long firstSequence, long lastSequence) {}
