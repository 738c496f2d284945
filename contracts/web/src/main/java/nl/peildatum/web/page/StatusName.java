package nl.peildatum.web.page;

import java.util.Map;
import nl.peildatum.answer.Status;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The key of the text that names the status of an answer, with what its value or reason adds. */
public final class StatusName {
  private static final String CLOSED_LIST = "closedList";
  private static final String NOTHING_SPECIAL = "nothingSpecial";

  private StatusName() {}

  /**
   * @param answer the members of an answer, or of a part of one that has a status, as JSON
   */
  public static String keyOf(JsonNode answer) {
    return key(
        answer.path("status").asString(""),
        answer.path(CLOSED_LIST).asBoolean(false),
        answer.path("value").path(NOTHING_SPECIAL).asBoolean(false));
  }

  /**
   * @param answer the members of an answer, or of a part of one that has a status
   */
  public static String keyOf(Map<String, ?> answer) {
    return key(
        String.valueOf(answer.get("status")),
        Boolean.TRUE.equals(answer.get(CLOSED_LIST)),
        answer.get("value") instanceof Map<?, ?> value && isNothingSpecial(value));
  }

  /**
   * @param isByClosedList whether a list that names others is the reason
   */
  public static String keyOf(
      Status status, @Nullable Map<String, Object> value, boolean isByClosedList) {
    return key(status.name(), isByClosedList, value != null && isNothingSpecial(value));
  }

  private static boolean isNothingSpecial(Map<?, ?> value) {
    return Boolean.TRUE.equals(value.get(NOTHING_SPECIAL));
  }

  private static String key(String status, boolean isByClosedList, boolean isNothingSpecial) {
    var key = "status." + status;
    if (status.equals(Status.IN_FORCE.name()) && isNothingSpecial) {
      return key + ".nothing";
    }
    return status.equals(Status.NEVER_DESIGNATED.name()) && isByClosedList ? key + ".closed" : key;
  }
}
