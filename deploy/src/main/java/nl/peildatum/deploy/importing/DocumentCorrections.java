package nl.peildatum.deploy.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.web.page.PolicyWords;
import nl.peildatum.wording.Wording;
import tools.jackson.databind.JsonNode;

/**
 * The members of documents on record that the acts {@code CorrectDecision} of a file change, as
 * lines of a terminal: each with what it is now and what it would be.
 */
record DocumentCorrections(Register register, ImportedFile file, PolicyWords words, Report report) {
  private static final String BETWEEN = "  ";

  /** The lines; none if no document changes, or none of those named can be read. */
  List<String> lines() {
    return file.acts()
        .filter(act -> act.path("type").asString("").equals("CorrectDecision"))
        .flatMap(act -> lines(act).stream())
        .toList();
  }

  private List<String> lines(JsonNode act) {
    var decision = act.path("decision").asString("");
    var reply = register.decision(decision);
    if (reply.status() != 200) {
      return List.of();
    }
    var now = latest(reply.body());
    var members = new ArrayList<List<String>>();
    act.path("instrument")
        .propertyStream()
        .filter(member -> !member.getValue().equals(now.path("instrument").path(member.getKey())))
        .map(
            member ->
                List.of(
                    member.getKey(),
                    shown(now.path("instrument").path(member.getKey()))
                        + " -> "
                        + shown(member.getValue())))
        .forEach(members::add);
    if (act.has("sources")) {
      sources(
              Wording.of("importing.preview.source.removed"),
              now.path("sources"),
              act.path("sources"))
          .forEach(members::add);
      sources(
              Wording.of("importing.preview.source.added"),
              act.path("sources"),
              now.path("sources"))
          .forEach(members::add);
    }
    if (members.isEmpty()) {
      return List.of();
    }
    var width = new Columns(members);
    return Stream.concat(
            Stream.of(BETWEEN + report.told(Wording.of("importing.preview.document", decision))),
            members.stream().map(member -> BETWEEN + BETWEEN + width.row(member)))
        .toList();
  }

  /** The decision with the instrument and the sources of its last correction, if it has one. */
  private static JsonNode latest(JsonNode decision) {
    return Optional.of(decision.path("corrections"))
        .filter(corrections -> !corrections.isEmpty())
        .map(corrections -> corrections.get(corrections.size() - 1))
        .orElse(decision);
  }

  /** A row for each source that the other list lacks. */
  private Stream<List<String>> sources(Wording title, JsonNode list, JsonNode other) {
    return list.valueStream()
        .filter(source -> other.valueStream().noneMatch(source::equals))
        .map(source -> List.of(report.told(title), source.toString()));
  }

  private String shown(JsonNode value) {
    return value.isMissingNode() || value.isNull()
        ? report.told(Wording.of("importing.preview.no-value"))
        : words.shown(value);
  }
}
