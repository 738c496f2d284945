package nl.peildatum.decision;

import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * The recorded fact an act aims at.
 *
 * @param sequence in the country, from 1
 * @param lane {@code null} for what has no lane (a publication, coverage)
 */
public record Target(long sequence, DecisionId decisionId, String type, @Nullable Lane lane) {}
