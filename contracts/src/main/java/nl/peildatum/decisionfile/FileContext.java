package nl.peildatum.decisionfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.NearestAreas;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.Violations;
import nl.peildatum.json.RequestObject;
import nl.peildatum.json.Suggestions;
import nl.peildatum.json.WholeNumber;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The context in which the acts of one file are read: country, sources and areas that they may
 * refer to.
 *
 * @param sources {@code null} if the list cannot be read
 * @param passages number of passages that the file quotes
 */
record FileContext(
    CountryCode country,
    @Nullable List<LegalSource> sources,
    int passages,
    AreasKnownSoFar areas,
    Violations violations) {
  private static final int LONGEST_EXAMPLE = 50;

  /**
   * The id of an area written as its slug, ISO code or name; empty, with a violation, if it is not
   * known.
   */
  Optional<AreaId> area(RequestObject.Item item) {
    if (!(item.value() instanceof String written)) {
      violations.add(
          "wrong-type",
          item.pointer(),
          Wording.of("wrong-type.area", Suggestions.shown(item.value())));
      return Optional.empty();
    }
    var area = areas.known().find(written).map(Area::id);
    if (area.isEmpty()) {
      violations.add("unknown-area", item.pointer(), unknown(written), Map.of("area", written));
    }
    return area;
  }

  private Wording unknown(String written) {
    var sharing = NearestAreas.sharing(written, areas.known());
    return sharing.isEmpty()
        ? Wording.of(
            "unknown-area",
            country,
            written,
            nearest(written),
            registered(written).flatMap(Slug::of).orElse("…"),
            registered(written).orElse("…"))
        : Wording.of(
            "unknown-area.shared",
            country,
            written,
            Wording.joined("join.and", sharing.stream().map(FileContext::toldApart).toList()));
  }

  /** An area by what tells it from another of its name: id, type, ISO code and parent. */
  private static Wording toldApart(Area area) {
    var code = area.isoCode() == null ? "" : ", " + area.isoCode();
    var typed = area.id() + " (" + area.type() + code;
    return area.parent() == null
        ? Wording.asWritten(typed + ")")
        : Wording.of("unknown-area.shared.part", typed, area.parent());
  }

  /** The name for an example of an act that registers the area; empty if it is no short name. */
  private static Optional<String> registered(String written) {
    return Optional.of(written)
        .filter(name -> name.length() <= LONGEST_EXAMPLE && name.indexOf('"') < 0);
  }

  private Wording nearest(String written) {
    var nearest =
        violations.allowSuggestions()
            ? NearestAreas.to(written, areas.known()).stream()
                .map(near -> near.id() + " (" + near.name() + ")")
                .toList()
            : List.<String>of();
    return nearest.isEmpty()
        ? Wording.NONE
        : Wording.of("did-you-mean", Wording.joined("join.comma-or", nearest));
  }

  /**
   * The id of the area that a field names; empty if the field is absent. Also empty if the area is
   * not known; in that case adds a violation and marks the field as unreadable.
   */
  Optional<AreaId> area(RequestObject in, String name) {
    if (!in.has(name)) {
      return Optional.empty();
    }
    var area = area(in.item(name));
    if (area.isEmpty()) {
      in.unreadable().add(name);
    }
    return area;
  }

  /**
   * The source with the index that a field states. Empty if the field is absent, or the list of
   * sources cannot be read; also empty, with a violation, if the index is none of the list.
   */
  Optional<LegalSource> source(RequestObject in, String name) {
    var index = in.whole(name, 0);
    if (index.isEmpty() || sources == null) {
      return Optional.empty();
    }
    if (index.get() < sources.size()) {
      return Optional.of(sources.get(index.get().intValue()));
    }
    in.refuse(
        "unknown-source",
        name,
        sources.isEmpty()
            ? Wording.of("unknown-source.none", index.get())
            : Wording.of("unknown-source", index.get(), sources.size() - 1));
    return Optional.empty();
  }

  /** The decision id in a field; empty if absent, and empty with a violation if malformed. */
  Optional<DecisionId> decisionId(RequestObject in, String name) {
    return in.text(name)
        .flatMap(
            written -> {
              if (DecisionId.isWellFormed(written)) {
                return Optional.of(new DecisionId(written));
              }
              in.refuse(
                  "invalid-decision-id",
                  name,
                  Wording.of(
                      "invalid-decision-id",
                      Suggestions.shown(written),
                      Slug.of(written)
                          .filter(DecisionId::isWellFormed)
                          .map(meant -> Wording.of("did-you-mean.quoted", meant))
                          .orElse(Wording.NONE)));
              return Optional.empty();
            });
  }

  /**
   * A reference to a fact: a sequence, or {@code {decisionId, act, area}}; empty, with a violation,
   * if it is neither. Whether the fact exists is not checked here.
   */
  Optional<FactReference> fact(RequestObject.Item item) {
    if (item.value() instanceof Map<?, ?>) {
      return RequestObject.of(item, violations).flatMap(this::byAct);
    }
    var sequence = WholeNumber.of(item.value()).filter(number -> number > 0);
    if (sequence.isEmpty()) {
      violations.add(
          "wrong-type",
          item.pointer(),
          Wording.of("wrong-type.fact", Suggestions.shown(item.value())));
    }
    return sequence.map(FactReference.BySequence::new);
  }

  private Optional<FactReference> byAct(RequestObject sent) {
    var before = violations.count();
    sent.onlyFields(List.of("decisionId", "act", "area")).require("decisionId", "act");
    var id = decisionId(sent, "decisionId");
    var act = sent.whole("act", 0).filter(index -> index <= Integer.MAX_VALUE);
    var area = area(sent, "area");
    return violations.count() > before || id.isEmpty() || act.isEmpty()
        ? Optional.empty()
        : Optional.of(new FactReference.ByAct(id.get(), act.get().intValue(), area.orElse(null)));
  }

  /** The reference in a field; empty, with a violation, if the field is absent or no reference. */
  Optional<FactReference> fact(RequestObject in, String name) {
    in.require(name);
    return in.has(name) ? fact(in.item(name)) : Optional.empty();
  }
}
