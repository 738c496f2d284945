package nl.peildatum.command.relay;

import java.time.Duration;
import java.util.Optional;
import nl.peildatum.command.topic.OperatorNeeded;
import nl.peildatum.command.topic.ReadingProgress;
import nl.peildatum.health.ForeignMessages;
import nl.peildatum.health.ThreadHealth;
import org.jspecify.annotations.Nullable;

/**
 * The state of the relay at one moment.
 *
 * @param begun whether it was started; it may have been paused since
 * @param watermarks the thread that publishes watermarks; null before the relay was started, and
 *     while it is paused
 * @param atWork whether this node holds the claim, the topic was complete, and its last batch
 *     succeeded
 * @param waitsForClaim whether another node holds the claim, or none does yet
 * @param reading the progress of reading the topic for a comparison, while there is one
 * @param foreign the messages on both topics that are not the relay's
 * @param needed the action of an operator for which the relay waits; empty while there is none
 * @param logFault why no checkpoint is signed or sent now; empty while they are
 * @param sinceLastWatermark the time since this node's last watermark was acknowledged; empty
 *     before the first
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
    Optional<String> logFault,
    Optional<Duration> sinceLastWatermark) {}
