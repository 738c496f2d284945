package nl.peildatum.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a JSON number without a fraction, in any notation: 7 and 7.0 are one number. */
public final class WholeNumber {
  /** The number of digits that always fits in a long. */
  private static final int LONGEST = 18;

  private WholeNumber() {}

  public static Optional<Long> of(@Nullable Object value) {
    return switch (value) {
      case Integer i -> Optional.of(i.longValue());
      case Long l -> Optional.of(l);
      case BigInteger big when big.bitLength() < 64 -> Optional.of(big.longValue());
      case BigDecimal big when isWhole(big) -> Optional.of(big.longValue());
      case null, default -> Optional.empty();
    };
  }

  private static boolean isWhole(BigDecimal number) {
    // computed as long: the scale may be any int
    return number.stripTrailingZeros().scale() <= 0
        && number.precision() - (long) number.scale() <= LONGEST;
  }
}
