package nl.peildatum.query.countries;

import java.util.List;
import java.util.Map;
import nl.peildatum.answer.KnownGroup;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.json.JsonBody;
import nl.peildatum.json.JsonObject;

/** Writes the groups that a country's lanes name as JSON. */
public final class GroupsWriter {
  private GroupsWriter() {}

  /** The JSON of the whole answer. */
  public static JsonBody groups(AnswerHead head, List<KnownGroup> groups) {
    return JsonBody.of(
        head.write().with("groups", JsonBody.list(groups::stream, GroupsWriter::group)));
  }

  private static Map<String, Object> group(KnownGroup group) {
    return new JsonObject()
        .with("id", group.id())
        .with("name", group.name())
        .with("kinds", List.copyOf(group.kinds()))
        .object();
  }
}
