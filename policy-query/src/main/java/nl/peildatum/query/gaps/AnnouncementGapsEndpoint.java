package nl.peildatum.query.gaps;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.json.JsonBody;
import nl.peildatum.query.gaps.GapsWriter.Gap;
import nl.peildatum.query.parameters.AllCoordinates;
import nl.peildatum.query.parameters.AllCountriesQuestions;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.query.reply.ReplyForm;
import nl.peildatum.record.RecordAsOf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint for the announcement gaps of decisions, over all countries. */
@RestController
public final class AnnouncementGapsEndpoint {
  public static final Set<String> DECLARED =
      Stream.concat(
              GapFilter.DECLARED.stream(), QuestionParameters.ON_THE_RECORD_EVERYWHERE.stream())
          .collect(Collectors.toUnmodifiableSet());

  private final AllCountriesQuestions questions;
  private final LongWork lists;

  AnnouncementGapsEndpoint(AllCountriesQuestions questions, LongWork lists) {
    this.questions = questions;
    this.lists = lists;
  }

  @GetMapping("/v1/announcement-gaps")
  ResponseEntity<Delivery> gaps(HttpServletRequest request) {
    var parameters = RequestParameters.parameters(request, DECLARED);
    var filter = GapFilter.in(parameters);
    var asked = questions.onTheRecord(parameters);
    var reply =
        AnswerReplies.to(
            request, ReplyForm.JSON, asked.caching("/v1/announcement-gaps", ReplyForm.JSON));
    return reply.unlessKnown(() -> lists.done(() -> reply.of(gaps(filter, asked, parameters))));
  }

  private static JsonBody gaps(GapFilter filter, AllCoordinates asked, Parameters parameters) {
    var all = asked.known().stream().flatMap(AnnouncementGapsEndpoint::gaps).toList();
    filter.requireKnownOffice(all, parameters);
    return GapsWriter.write(asked.head(), filter.echo(), inOrder(all, filter));
  }

  private static Stream<Gap> gaps(RecordAsOf known) {
    var country = known.record().country();
    return AnnouncementGap.of(known).stream().map(gap -> new Gap(country, gap));
  }

  /**
   * The gaps that the filter keeps, ordered by the day on which the decision was taken, then by
   * country and record.
   */
  private static List<Gap> inOrder(List<Gap> all, GapFilter filter) {
    return all.stream().filter(filter::keeps).sorted(Comparator.comparing(Gap::decidedOn)).toList();
  }
}
