package nl.peildatum.query.assessment;

import nl.peildatum.area.CountryCode;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.reply.Refused;

/** The refusal of an assessment whose answers take more than 16 MiB. */
public final class AnswerTooLarge extends Refused {
  /** The most bytes that an assessment may have. */
  private static final int MOST = 16 << 20;

  private static final long serialVersionUID = 1L;

  AnswerTooLarge(CountryCode country) {
    super(
        Problem.of(
            "answer-too-large",
            "The policy of %s that bears on this case fills more than %d MiB, for its texts are long. Ask for it by kind: /v1/countries/%s/areas/{area}/policy?kind=REGION_15C&geldigOp=2023-01-11."
                .formatted(country, MOST >> 20, country.inPath())));
  }

  /**
   * Refuses an assessment that takes too many bytes.
   *
   * @param bytes the bytes of the answers so far
   */
  public static void check(long bytes, CountryCode country) {
    if (bytes > MOST) {
      throw new AnswerTooLarge(country);
    }
  }
}
