package nl.peildatum.law;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Paper.Act;
import nl.peildatum.law.painter.Paper.Decision;

/** The chains that a decision says something about, by the id of their root. */
final class Touched {
  private final Map<Integer, Act> acts = new HashMap<>();
  private final Paper paper;

  Touched(Paper paper) {
    this.paper = paper;
    paper.noted().forEach(noted -> acts.put(noted.act().id(), noted.act()));
  }

  Set<Integer> by(Decision decision) {
    var roots = new HashSet<Integer>();
    decision.acts().forEach(act -> roots.addAll(by(act)));
    return roots;
  }

  Set<Integer> by(Act act) {
    return switch (act) {
      case Paper.LeftOut out -> throw new IllegalStateException("on paper of a court only");
      case Paper.Put put -> Set.of(put.id());
      case Paper.Correct correct -> by(correct.target());
      case Paper.Retract retract -> by(retract.target());
      case Paper.Annul annul -> by(annul.target());
      case Paper.Commence commence -> by(commence.target());
      case Paper.Publish publish -> published(publish.decision());
      case Paper.Amend amend -> published(amend.decision());
      case Paper.Cover ignored -> Set.of();
      case Paper.Declare ignored -> Set.of();
      case Paper.Register ignored -> Set.of();
      case Paper.Place ignored -> Set.of();
      case Paper.Call ignored -> Set.of();
      case Paper.Succeed ignored -> Set.of();
      case Paper.Supersede ignored -> Set.of();
    };
  }

  private Set<Integer> by(int id) {
    return by(java.util.Objects.requireNonNull(acts.get(id)));
  }

  private Set<Integer> published(int id) {
    return paper.decisions().stream()
        .filter(decision -> decision.id() == id)
        .findFirst()
        .map(this::by)
        .orElseGet(Set::of);
  }
}
