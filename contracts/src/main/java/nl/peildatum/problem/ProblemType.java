package nl.peildatum.problem;

/**
 * A sort of problem, as its page describes it.
 *
 * @param slug its name in {@code /problems/<slug>}
 * @param status HTTP status code of a response with this problem alone
 * @param title short, the same for every occurrence
 * @param advice what to do about it
 */
public record ProblemType(String slug, int status, String title, String advice) {}
