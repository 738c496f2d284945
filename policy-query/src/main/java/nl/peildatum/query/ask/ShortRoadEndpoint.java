package nl.peildatum.query.ask;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.query.view.PolicyView;

/**
 * The question that is asked most, of one area on a day, goes around guards and dispatcher to the
 * same endpoint, for the same answer. Whatever is not plainly that question goes the ordinary road.
 *
 * <p>Open because everyone may read: whoever makes reading need a token must close it.
 */
final class ShortRoadEndpoint extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final transient PolicyEndpoint endpoint;
  private final transient QueryProblems problems;
  private final transient PolicyView view;
  private final transient LastingReplies lasting = new LastingReplies();

  ShortRoadEndpoint(PolicyEndpoint endpoint, QueryProblems problems, PolicyView view) {
    this.endpoint = endpoint;
    this.problems = problems;
    this.view = view;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var place = PlainQuestion.of(request);
    if (place.isPresent() && FormReplies.isFirstOrNone(request, DeliveryReplies.LISTS)) {
      StandingHeaders.set(request, response);
      if (answers(place.get(), request, response)) {
        return;
      }
    }
    chain.doFilter(request, response);
  }

  /** False where the answer is too long for this road. */
  private boolean answers(
      PlainQuestion asked, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var ready = ready(asked, request);
      if (ready.isEmpty()) {
        request.setAttribute(PolicyEndpoint.LONG, true);
        return false;
      }
      Replies.write(ready.get().to(request), response);
    } catch (Refused refused) {
      Replies.write(problems.refused(refused), response);
    } catch (RuntimeException failure) {
      Replies.write(problems.failed(failure), response);
    }
    return true;
  }

  private PolicyView.Beginning beginning(PlainQuestion asked) {
    return CountryCode.parse(asked.country())
        .map(view::beginning)
        .orElseGet(() -> new PolicyView.Beginning(view.beginnings(), 0));
  }

  /** What was kept is told only while the node and the country's record may be answered from. */
  private Optional<Replies.Ready> ready(PlainQuestion asked, HttpServletRequest request) {
    var address =
        new LastingReplies.Address(
            beginning(asked), asked.country(), asked.area(), request.getQueryString());
    var known = lasting.known(address);
    if (known == null) {
      return lasting.keep(
          address, () -> endpoint.aboutArea(asked.country(), asked.area(), request));
    }
    FormReplies.chosen(request, DeliveryReplies.LISTS);
    Readiness.require(view, Countries.named(asked.country()));
    return Optional.of(known);
  }
}
