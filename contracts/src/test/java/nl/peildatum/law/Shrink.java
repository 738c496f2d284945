package nl.peildatum.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.peildatum.law.painter.Ledger;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Paper.Act;
import nl.peildatum.law.painter.Paper.Decision;

/** Strikes out what a failing record can do without. */
final class Shrink {
  private Shrink() {}

  static Paper smallest(Paper failing, Predicate<Paper> fails) {
    var smallest = failing;
    for (var next = smaller(failing, fails); next.isPresent(); next = smaller(smallest, fails)) {
      smallest = next.get();
    }
    return smallest;
  }

  private static Optional<Paper> smaller(Paper paper, Predicate<Paper> fails) {
    return candidates(paper)
        .filter(candidate -> !candidate.equals(paper))
        .filter(candidate -> Ledger.isLawful(candidate, World.LEGEND))
        .filter(fails)
        .findFirst();
  }

  private static Stream<Paper> candidates(Paper paper) {
    var decisions = paper.decisions().stream().map(d -> without(paper, Set.of(d.id())));
    var acts =
        paper.decisions().stream()
            .flatMap(d -> d.acts().stream())
            .map(act -> without(paper, Set.of(act.id())));
    return Stream.of(decisions, acts, Simpler.papers(paper)).flatMap(stream -> stream);
  }

  /** Without these decisions and acts, and without all that aims at them. */
  private static Paper without(Paper paper, Set<Integer> struck) {
    var gone = new HashSet<>(struck);
    var kept = new ArrayList<Decision>();
    for (var decision : paper.decisions()) {
      if (gone.contains(decision.id())) {
        decision.acts().forEach(act -> gone.add(act.id()));
        continue;
      }
      var acts = new ArrayList<Act>();
      for (var act : decision.acts()) {
        if (gone.contains(act.id()) || gone.contains(target(act))) {
          gone.add(act.id());
        } else {
          acts.add(act);
        }
      }
      if (acts.isEmpty()) {
        gone.add(decision.id());
      } else {
        kept.add(new Decision(decision.id(), decision.instrument(), List.copyOf(acts)));
      }
    }
    return new Paper(List.copyOf(kept));
  }

  private static int target(Act act) {
    return switch (act) {
      case Paper.Correct correct -> correct.target();
      case Paper.Retract retract -> retract.target();
      case Paper.Annul annul -> annul.target();
      case Paper.Commence commence -> commence.target();
      case Paper.Publish publish -> publish.decision();
      case Paper.Amend amend -> amend.decision();
      default -> -1;
    };
  }
}
