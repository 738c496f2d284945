package nl.peildatum.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON number without a fraction, however it is written: 7 and 7.0 are one number. */
public final class WholeNumber {
  /** Digits that every long has room for. */
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
    // in long: a scale may be as far from zero as an int can be
    return number.stripTrailingZeros().scale() <= 0
        && number.precision() - (long) number.scale() <= LONGEST;
  }
}
