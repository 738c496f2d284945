package nl.peildatum.query.assessment;

import org.jspecify.annotations.Nullable;

/**
 * One policy on one day, as known then and as known now.
 *
 * @param knownThen {@code null} = not listed, as known then; the same of {@code knownNow}
 * @param isChanged in its status or its value; where it is not listed it is compared with what a
 *     lane reads there of which nothing is recorded
 */
public record ThenAndNow(
    @Nullable Assessed knownThen, @Nullable Assessed knownNow, boolean isChanged) {}
