package nl.peildatum.query.log;

import java.time.Duration;
import java.util.Optional;

/**
 * The state of the log at one moment.
 *
 * @param leaves number of events that were read without a leaf missing before them
 * @param checkpoint size of the latest checkpoint that agrees; 0 when there is none
 * @param awaited size of the largest checkpoint for which leaves are missing; 0 when there is none
 * @param awaitedFor how long leaves have been missing for a checkpoint, without one arriving
 * @param fork what tells otherwise than the events, as a sentence; empty when nothing does
 */
public record LogState(
    long leaves, long checkpoint, long awaited, Duration awaitedFor, Optional<String> fork) {}
