package nl.peildatum.query.assessment;

import nl.peildatum.area.CountryCode;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.wording.Wording;

/** The refusal of an assessment whose answers take more than 16 MiB. */
public final class AnswerTooLarge extends Refused {
  /** The most bytes that an assessment may have. */
  private static final int MOST = 16 << 20;

  private static final long serialVersionUID = 1L;

  AnswerTooLarge(CountryCode country) {
    super(
        Problem.of(
            "answer-too-large",
            Wording.of("answer-too-large", country, MOST >> 20, country.inPath())));
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
