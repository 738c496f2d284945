package nl.peildatum.command.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.peildatum.command.sent.SentDecision;

/**
 * A draft with its file and every step of its life.
 *
 * @param status by the store's clock: LAPSED also before an event says so
 * @param rejected the file that was rejected last, where the draft was revised since; else empty
 * @param lapsesAt when it lapses, or has lapsed, unless it is revised
 * @param history the entries of the audit trail about it, from the first
 */
public record DraftDetails(
    Draft draft,
    DraftStatus status,
    SentDecision file,
    Optional<SentDecision> rejected,
    Instant lapsesAt,
    List<AuditEntry> history) {}
