package nl.peildatum.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.peildatum.problem.Problem;

/** Shows problems as pages to clients that accept HTML before JSON. */
@FunctionalInterface
public interface ProblemPages {
  /** For a service without pages: every problem is JSON. */
  ProblemPages NONE = (request, response, problem) -> Optional.empty();

  /**
   * The page about a problem, as HTML in UTF-8; empty for a client that gets JSON.
   *
   * @param response receives the headers of the page: its language and its security policy
   */
  Optional<byte[]> page(HttpServletRequest request, HttpServletResponse response, Problem problem);
}
