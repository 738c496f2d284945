package nl.peildatum.deploy.honest;

import java.time.Instant;

/**
 * A decision as the 201 told of it.
 *
 * @param last the sequence of its last fact
 */
record Acknowledged(String country, long last, Instant recordedAt) {}
