package nl.peildatum.command.relay;

import java.time.Duration;
import java.util.Optional;
import nl.peildatum.health.ThreadHealth;
import org.jspecify.annotations.Nullable;

/**
 * The relay at one moment.
 *
 * @param watermarks null while it is paused
 * @param atWork this node holds the claim and its last batch went well
 * @param waitsForClaim another node holds the claim, or nobody does yet
 * @param sinceLastWatermark since this node's last watermark was acknowledged; empty before the
 *     first
 */
public record RelayHealth(
    @Nullable ThreadHealth watermarks,
    ThreadHealth processor,
    boolean atWork,
    boolean waitsForClaim,
    Optional<Duration> sinceLastWatermark) {}
