package nl.peildatum.query.governing;

import org.jspecify.annotations.Nullable;

/**
 * One policy on one day, as known then and as known now.
 *
 * @param knownThen {@code null} = not listed, as known then; likewise {@code knownNow}
 * @param isChanged whether status or value changed; where the policy is not listed, the reading of
 *     a lane without any recorded fact is compared
 */
public record LaneThenAndNow(
    @Nullable Assessed knownThen, @Nullable Assessed knownNow, boolean isChanged) {}
