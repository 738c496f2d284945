package nl.peildatum.query.assessment;

import nl.peildatum.area.CountryCode;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.reply.Refused;

/** Refuses an assessment whose answers take more than {@code MOST} bytes. */
public final class AnswerTooLarge extends Refused {
  /** The most bytes that an assessment may have. */
  static final int MOST = 16 << 20;

  private static final long serialVersionUID = 1L;

  AnswerTooLarge(CountryCode country) {
    super(
        Problem.of(
            "answer-too-large",
            "The policy of %s that bears on this case fills more than %d MiB, for its texts are long. Ask for it by kind: /v1/countries/%s/areas/{area}/policy?kind=REGION_15C&geldigOp=2023-01-11."
                .formatted(country, MOST >> 20, country.inPath())));
  }

  /**
   * @param bytes written so far
   */
  static void check(long bytes, CountryCode country) {
    if (bytes > MOST) {
      throw new AnswerTooLarge(country);
    }
  }
}
