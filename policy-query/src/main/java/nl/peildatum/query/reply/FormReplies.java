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
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The one place where what a client accepts becomes the form that it gets (RFC 9110, 12.5.1). */
public final class FormReplies {
  private static final Map<Form, MediaType> TYPES =
      Stream.of(Form.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  form -> form, form -> MediaType.valueOf(form.mediaType())));

  private FormReplies() {}

  static MediaType typeOf(Form form) {
    return requireNonNull(TYPES.get(form));
  }

  /**
   * The form that weighs most; of those that weigh the same, the first offered. Who says nothing
   * takes anything. A weight of 0 refuses; what names a form most closely decides about it.
   */
  public static Form chosen(HttpServletRequest request, Form... offered) {
    var accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
    return accept.isEmpty() || isFirst(accept, offered[0])
        ? offered[0]
        : chosen(accepted(accept), offered);
  }

  /** Whether the first form offered is chosen, or none: then it is refused. */
  public static boolean isFirstOrNone(HttpServletRequest request, Form... offered) {
    try {
      return chosen(request, offered) == offered[0];
    } catch (Refused none) {
      return true;
    }
  }

  /** What most clients say needs no weighing. */
  private static boolean isFirst(List<String> accept, Form first) {
    return accept.size() == 1
        && (accept.getFirst().equals(MediaType.ALL_VALUE)
            || accept.getFirst().equals(first.mediaType()));
  }

  private static Form chosen(List<MediaType> accepted, Form... offered) {
    return Stream.of(offered)
        .filter(form -> weight(form, accepted) > 0)
        .reduce((one, next) -> weight(next, accepted) > weight(one, accepted) ? next : one)
        .orElseThrow(() -> notAcceptable(offered));
  }

  private static double weight(Form form, List<MediaType> accepted) {
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

  private static Refused notAcceptable(Form... offered) {
    var forms = Stream.of(offered).map(Form::mediaType).collect(Collectors.joining(", "));
    return new Refused(Problem.of("not-acceptable", "This answer exists as " + forms + " only."));
  }
}
