package nl.peildatum.query.policy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.peildatum.query.reply.DeliveryReplies;
import nl.peildatum.query.reply.FormReplies;
import nl.peildatum.query.reply.QueryProblems;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.query.reply.Replies;
import nl.peildatum.web.Cors;

/**
 * A servlet filter that answers the most frequent question, about one area on a day, without the
 * later filters and Spring's dispatcher. It calls the endpoint itself. Every request that is not
 * plainly that question goes through the filter chain.
 *
 * <p>It checks no token, so it is registered only where everyone may read ({@link PolicyWiring}).
 */
final class AreaPolicyFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final transient PolicyEndpoint endpoint;
  private final transient QueryProblems problems;

  AreaPolicyFilter(PolicyEndpoint endpoint, QueryProblems problems) {
    this.endpoint = endpoint;
    this.problems = problems;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var place = PlainQuestion.of(request);
    if (place.isPresent() && FormReplies.isFirstOrNone(request, DeliveryReplies.lists())) {
      Cors.allow(request, response);
      if (isAnswered(place.get(), request, response)) {
        return;
      }
    }
    chain.doFilter(request, response);
  }

  /** Answers the question; false where the answer is too long for that. */
  private boolean isAnswered(
      PlainQuestion asked, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var ready = endpoint.aboutArea(asked.country(), asked.area(), request);
      if (ready.isEmpty()) {
        request.setAttribute(PolicyEndpoint.LONG, true);
        return false;
      }
      Replies.write(ready.get().to(request), response);
    } catch (Refused refused) {
      Replies.write(problems.refused(refused, request), response);
    } catch (RuntimeException failure) {
      Replies.write(problems.failed(failure, request), response);
    }
    return true;
  }
}
