package nl.peildatum.command.draft;

import java.time.Instant;

/**
 * A draft in a list.
 *
 * @param decisionId the id that its decision will have, or has
 * @param revisedAt when it was handed in or last revised
 */
public record DraftSummary(
    DraftId id, DraftStatus status, int version, String decisionId, Instant revisedAt) {}
