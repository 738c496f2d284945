package nl.peildatum.command.relay;

import java.time.Duration;
import java.util.Optional;
import nl.peildatum.command.topic.OperatorNeeded;
import nl.peildatum.command.topic.ReadingProgress;
import nl.peildatum.health.ForeignMessages;
import nl.peildatum.health.ThreadHealth;
import org.jspecify.annotations.Nullable;

/**
 * The relay at one moment.
 *
 * @param begun it was started, and may have been paused since
 * @param watermarks null before it was started, and while it is paused
 * @param atWork this node holds the claim, the topic was complete, and its last batch went well
 * @param waitsForClaim another node holds the claim, or nobody does yet
 * @param reading how far the topic was read to be compared, while it is
 * @param foreign messages on both topics that are not the relay's
 * @param needed why it does not go on before somebody acts
 * @param sinceLastWatermark since this node's last watermark was acknowledged; empty before the
 *     first
 */
public record RelayHealth(
    boolean begun,
    @Nullable ThreadHealth watermarks,
    ThreadHealth processor,
    boolean atWork,
    boolean waitsForClaim,
    ReadingProgress reading,
    ForeignMessages foreign,
    Optional<OperatorNeeded> needed,
    Optional<Duration> sinceLastWatermark) {}
