package nl.peildatum.command.relay;

import java.time.Duration;
import java.util.Optional;
import nl.peildatum.health.ThreadHealth;
import org.jspecify.annotations.Nullable;

/**
 * The relay at one moment.
 *
 * @param watermarks null while it is paused
 * @param atWork this node holds the claim, the topic was complete, and its last batch went well
 * @param waitsForClaim another node holds the claim, or nobody does yet
 * @param reading how far the topic was read to be compared, while it is
 * @param sinceLastWatermark since this node's last watermark was acknowledged; empty before the
 *     first
 */
public record RelayHealth(
    @Nullable ThreadHealth watermarks,
    ThreadHealth processor,
    boolean atWork,
    boolean waitsForClaim,
    ReadingProgress reading,
    Optional<Duration> sinceLastWatermark) {}
