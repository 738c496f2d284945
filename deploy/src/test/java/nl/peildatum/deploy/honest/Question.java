package nl.peildatum.deploy.honest;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What is asked, whatever the moment.
 *
 * @param own parameters that the answer does not echo
 * @param echoed parameters that it does
 */
record Question(String path, List<String> own, List<String> echoed) {

  /** The address that asks it at a moment, which may be none. */
  String at(String moment) {
    var parameters = new ArrayList<>(own);
    parameters.addAll(echoed);
    if (!moment.isEmpty()) {
      parameters.add(moment);
    }
    return address(parameters);
  }

  /** The address that names what the answer says it was asked, and nothing else. */
  String asAnswered(JsonNode answer) {
    var moment = answer.path("beschikbaarOp");
    return asAnswered(
        answer, moment.isNull() ? "sequence=0" : "beschikbaarOp=" + moment.asString(""));
  }

  /** The same, pinned by the sequence that the answer names. */
  String pinnedAsAnswered(JsonNode answer) {
    return asAnswered(answer, "sequence=" + answer.path("sequence").asLong());
  }

  private String asAnswered(JsonNode answer, String moment) {
    var parameters = new ArrayList<>(own);
    for (var name : List.of("geldigOp", "basis", "bekendOp")) {
      if (answer.path(name).isString()) {
        parameters.add(name + "=" + answer.path(name).asString(""));
      }
    }
    parameters.add(moment);
    return address(parameters);
  }

  private String address(List<String> parameters) {
    return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
  }
}
