package nl.peildatum.query.parameters;

import java.time.InstantSource;

/**
 * The clock of this node, used only for today's date and the instant at which a question arrived.
 */
public record QueryClock(InstantSource source) {}
