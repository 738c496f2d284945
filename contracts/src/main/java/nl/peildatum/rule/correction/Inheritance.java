package nl.peildatum.rule.correction;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Start;
import nl.peildatum.decisionfile.PlannedEndReader;
import nl.peildatum.decisionfile.RemarksReader;
import nl.peildatum.decisionfile.Terms;
import nl.peildatum.kind.Field;
import nl.peildatum.kind.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Merges a replacement with the fact that it corrects. A key that is present, also with the value
 * null, is stated; an absent key is inherited if the type of the replacement has that key.
 */
final class Inheritance {
  private static final List<String> PLANNED =
      List.of(PlannedEndReader.BY, PlannedEndReader.UNKNOWN);
  private static final List<String> REMARKS =
      List.of("ground", "changeNature", "paragraph", "noFormalAct");

  private Inheritance() {}

  static PolicyFact of(Terms terms, PolicyFact replaced) {
    return new PolicyFact(
        terms.type().mechanism(),
        terms.type().event(),
        replaced.lane(),
        start(terms, Basis.OPERATIONAL, replaced.start()),
        until(terms, replaced),
        start(terms, Basis.FORMAL, replaced.formal()),
        terms.states("overrules") ? terms.overrules() : replaced.overrules(),
        terms.type().closable()
            && (terms.states("onlyThese") ? terms.onlyThese() : replaced.onlyThese()),
        value(terms, replaced),
        remarks(terms, replaced),
        Basis.statedIn(terms.written()));
  }

  private static Start start(Terms terms, Basis basis, Start inherited) {
    return terms.states(basis) ? terms.start(basis) : inherited;
  }

  private static @Nullable LocalDate until(Terms terms, PolicyFact replaced) {
    if (terms.isEnd()) {
      return null;
    }
    return terms.states("until") ? terms.until() : replaced.until();
  }

  private static Map<String, Object> value(Terms terms, PolicyFact replaced) {
    var same = terms.isEnd() == replaced.isEnd();
    var inherited = same ? replaced.value() : Map.<String, Object>of();
    if (terms.isEnd()) {
      return each(terms.type().value().stream().map(Field::name), terms, terms.value(), inherited);
    }
    var fields =
        Stream.of(
                terms.type().subject().stream().map(Field::name),
                terms.type().value().stream().map(Field::name),
                Stream.of(RemarksReader.SCOPE_DISPUTED))
            .flatMap(names -> names);
    var value = each(fields, terms, terms.value(), inherited);
    terms
        .type()
        .selector()
        .map(Selector::field)
        .ifPresent(name -> copy(name, terms.value(), value));
    var ending = terms.states("until") ? terms.value() : inherited;
    if (terms.type().plansItsEnd()) {
      PLANNED.forEach(name -> copy(name, ending, value));
    }
    return value;
  }

  private static void copy(String name, Map<String, Object> from, Map<String, Object> to) {
    var item = from.get(name);
    if (item != null) {
      to.put(name, item);
    }
  }

  private static Map<String, Object> remarks(Terms terms, PolicyFact replaced) {
    var names =
        !terms.isEnd()
            ? REMARKS.stream()
            : Stream.concat(REMARKS.stream(), Stream.of(RemarksReader.SCOPE_DISPUTED));
    return each(names, terms, terms.remarks(), replaced.remarks());
  }

  private static Map<String, Object> each(
      Stream<String> names,
      Terms terms,
      Map<String, Object> stated,
      Map<String, Object> inherited) {
    var merged = new LinkedHashMap<String, Object>();
    names.forEach(
        name -> {
          var from = terms.states(name) ? stated : inherited;
          if (from.containsKey(name)) {
            merged.put(name, Objects.requireNonNull(from.get(name)));
          }
        });
    return merged;
  }
}
