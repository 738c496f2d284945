package nl.peildatum.query.reply;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.problem.Problem;
import nl.peildatum.wording.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Chooses the form of a reply from the header {@code Accept} (RFC 9110, 12.5.1), in one place for
 * all endpoints.
 */
public final class FormReplies {
  private static final Map<ReplyForm, MediaType> TYPES =
      Stream.of(ReplyForm.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  form -> form, form -> MediaType.valueOf(form.mediaType())));

  private FormReplies() {}

  static MediaType typeOf(ReplyForm form) {
    return requireNonNull(TYPES.get(form));
  }

  /**
   * The offered form with the greatest weight; of forms with equal weights, the first offered. A
   * client without the header accepts any form. Weight 0 excludes a form. Of several ranges that
   * match a form, the most specific one gives its weight.
   */
  public static ReplyForm chosen(HttpServletRequest request, ReplyForm... offered) {
    var accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
    return accept.isEmpty() || isFirst(accept, offered[0])
        ? offered[0]
        : chosen(accepted(accept), offered);
  }

  /**
   * Whether the first form offered is chosen, or none is acceptable, so that the request is
   * refused.
   */
  public static boolean isFirstOrNone(HttpServletRequest request, ReplyForm... offered) {
    try {
      return chosen(request, offered) == offered[0];
    } catch (Refused none) {
      return true;
    }
  }

  /** Whether the header is one of the two most frequent ones, which need no weighing. */
  private static boolean isFirst(List<String> accept, ReplyForm first) {
    return accept.size() == 1
        && (accept.getFirst().equals(MediaType.ALL_VALUE)
            || accept.getFirst().equals(first.mediaType()));
  }

  private static ReplyForm chosen(List<MediaType> accepted, ReplyForm... offered) {
    return Stream.of(offered)
        .filter(form -> weight(form, accepted) > 0)
        .reduce((one, next) -> weight(next, accepted) > weight(one, accepted) ? next : one)
        .orElseThrow(() -> notAcceptable(offered));
  }

  private static double weight(ReplyForm form, List<MediaType> accepted) {
    var type = typeOf(form);
    return accepted.stream()
        .filter(range -> range.includes(type))
        .max(Comparator.comparingInt(FormReplies::closeness))
        .map(MediaType::getQualityValue)
        .orElse(0.0);
  }

  private static int closeness(MediaType range) {
    return range.isConcrete() ? 2 : range.isWildcardType() ? 0 : 1;
  }

  private static List<MediaType> accepted(List<String> accept) {
    try {
      var accepted = MediaType.parseMediaTypes(accept);
      return accepted.isEmpty() ? List.of(MediaType.ALL) : accepted;
    } catch (InvalidMediaTypeException unreadable) {
      return List.of();
    }
  }

  private static Refused notAcceptable(ReplyForm... offered) {
    var forms = Stream.of(offered).map(ReplyForm::mediaType).collect(Collectors.joining(", "));
    return new Refused(Problem.of("not-acceptable", Wording.of("not-acceptable.forms", forms)));
  }
}
