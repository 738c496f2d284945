package nl.peildatum.problem;

/**
 * A type of problem, as its page describes it.
 *
 * @param slug name in {@code /problems/<slug>}
 * @param status HTTP status code of a response with this problem alone
 * @param title short title, equal for every occurrence
 * @param advice what the client can do about the problem
 */
public record ProblemType(String slug, int status, String title, String advice) {}
