package nl.peildatum.problem;

/**
 * A type of problem, as its page describes it.
 *
 * @param slug name in {@code /problems/<slug>}
 * @param status HTTP status code of a response with this problem alone
 * @param title short title in English, equal for every occurrence; {@code titel} in Dutch
 * @param advice what the client can do about the problem, in English; {@code raad} in Dutch
 */
public record ProblemType(
    String slug, int status, String title, String advice, String titel, String raad) {
  public String title(Language language) {
    return switch (language) {
      case ENGLISH -> title;
      case DUTCH -> titel;
    };
  }

  public String advice(Language language) {
    return switch (language) {
      case ENGLISH -> advice;
      case DUTCH -> raad;
    };
  }
}
