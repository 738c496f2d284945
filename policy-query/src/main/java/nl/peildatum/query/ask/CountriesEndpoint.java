package nl.peildatum.query.ask;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The countries on record, as known at a moment. */
@RestController
final class CountriesEndpoint {
  private final Moments moments;
  private final LongWork pages;

  CountriesEndpoint(Moments moments, @Qualifier("pages") LongWork pages) {
    this.pages = pages;
    this.moments = moments;
  }

  @GetMapping("/v1/countries")
  ResponseEntity<byte[]> countries(HttpServletRequest request) {
    var parameters = Request.parameters(request, Set.of(Moments.BESCHIKBAAR_OP));
    var all = moments.everywhereKnown(parameters);
    var isImmutable = Questions.namesMoment(parameters) && all.isFinal();
    return pages.done(
        () -> {
          var body = new CountryList(all).bytes();
          return Replies.json(body, isImmutable).body(body);
        });
  }
}
