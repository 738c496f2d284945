package nl.peildatum.command.workbench.view;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.peildatum.codec.InstrumentJson;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.time.Lane;
import nl.peildatum.web.page.JsonDays;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.web.page.PolicyWords;
import org.jspecify.annotations.Nullable;

/** Tells beside the fields of a correction what the recorded fact says. */
record ReplacedValues(CountryRecord record, PageTexts texts) {

  /** The fields of a list of acts, those of each replacement with what it replaces. */
  FieldView beside(FieldView acts, Map<String, Object> file) {
    if (!(file.get("acts") instanceof List<?> all)) {
      return acts;
    }
    var values = new LinkedHashMap<String, String>();
    var named = new LinkedHashMap<String, RecordedEvent>();
    for (var i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Map<?, ?> act) {
        var at = acts.name() + "/" + i;
        beside(at, act, acts, values);
        named(at, act, named);
      }
    }
    if (!named.isEmpty()) {
      var words = new PolicyWords(texts, record.areas()::byId, NamedGroups.in(record));
      named.forEach((at, fact) -> told(fact, words).ifPresent(told -> values.put(at, told)));
    }
    return values.isEmpty() ? acts : acts.hinted(values);
  }

  private void beside(String at, Map<?, ?> act, FieldView acts, Map<String, String> values) {
    if (act.get("replacement") instanceof Map<?, ?>) {
      recorded(act.get("fact"))
          .forEach((name, value) -> put(at + "/replacement/" + name, value, acts, values));
    }
    if ("CorrectDecision".equals(act.get("type"))) {
      document(act.get("decision"))
          .forEach((name, value) -> put(at + "/instrument/" + name, value, acts, values));
    }
  }

  /** The facts that an act names, each by where it is named. */
  private void named(String at, Map<?, ?> act, Map<String, RecordedEvent> named) {
    event(act.get("fact")).ifPresent(fact -> named.put(at + "/fact", fact));
    if (act.get("facts") instanceof List<?> facts) {
      for (var i = 0; i < facts.size(); i++) {
        var each = at + "/facts/" + i;
        event(facts.get(i)).ifPresent(fact -> named.put(each, fact));
      }
    }
  }

  /** Says in words which fact is meant. */
  private Optional<String> told(RecordedEvent fact, PolicyWords words) {
    return fact.statement()
        .lane()
        .map(lane -> texts.text("workbench.form.fact", told(lane, fact, words)));
  }

  private String told(Lane lane, RecordedEvent event, PolicyWords words) {
    var days =
        policy(event)
            .flatMap(policy -> policy.start().earliest())
            .map(day -> ", " + texts.text("workbench.form.fact.from", texts.day(day)))
            .orElse("");
    return words.lane(lane) + days;
  }

  /** The members of the document of a decision, as it is now. */
  private Map<String, Object> document(@Nullable Object decision) {
    if (!(decision instanceof String id) || !DecisionId.isWellFormed(id)) {
      return Map.of();
    }
    var known = record.atHead(Basis.OPERATIONAL);
    return record
        .decision(new DecisionId(id))
        .flatMap(known::originOf)
        .map(origin -> InstrumentJson.write(origin.instrument()))
        .orElse(Map.of());
  }

  private void put(
      String pointer, @Nullable Object value, FieldView acts, Map<String, String> values) {
    acts.all()
        .filter(field -> field.name().equals(pointer) && field.inside().isEmpty())
        .findFirst()
        .map(field -> shown(value, field))
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> values.put(pointer, texts.text("workbench.form.was", text)));
  }

  private String shown(@Nullable Object value, FieldView field) {
    return switch (value) {
      case null -> "";
      case List<?> list ->
          list.stream()
              .map(one -> shown(one, field))
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining(", "));
      case Map<?, ?> _ -> "";
      case String day when JsonDays.isDay(day) -> texts.day(LocalDate.parse(day));
      default ->
          field.options().stream()
              .filter(option -> option.value().equals(value.toString()))
              .map(FieldView.OptionView::text)
              .findFirst()
              .orElseGet(value::toString);
    };
  }

  /** The members of the act that set a fact, with the days as recorded. */
  private Map<String, Object> recorded(@Nullable Object fact) {
    return event(fact)
        .flatMap(
            event ->
                policy(event)
                    .map(
                        policy -> {
                          var members = new LinkedHashMap<>(policy.remarks());
                          members.putAll(policy.value());
                          policy
                              .start()
                              .earliest()
                              .ifPresent(day -> members.put("from", day.toString()));
                          policy
                              .formal()
                              .earliest()
                              .ifPresent(day -> members.put("formalFrom", day.toString()));
                          Optional.ofNullable(policy.until())
                              .ifPresent(day -> members.put("until", day.toString()));
                          return (Map<String, Object>) members;
                        }))
        .orElse(Map.of());
  }

  private static Optional<PolicyFact> policy(RecordedEvent event) {
    return switch (event.statement()) {
      case Statement.Stated stated -> Optional.of(stated.fact());
      case Statement.Corrected corrected -> Optional.of(corrected.result());
      default -> Optional.empty();
    };
  }

  private Optional<RecordedEvent> event(@Nullable Object fact) {
    return switch (fact) {
      case Number sequence -> record.event(sequence.longValue());
      case Map<?, ?> named
          when named.get("decisionId") instanceof String id && DecisionId.isWellFormed(id) ->
          record.eventsOf(new DecisionId(id)).filter(event -> isOf(event, named)).findFirst();
      case null, default -> Optional.empty();
    };
  }

  private static boolean isOf(RecordedEvent event, Map<?, ?> named) {
    return event.statement() instanceof Statement.OfAct of
        && named.get("act") instanceof Number act
        && of.origin().act() == act.intValue()
        && (!(named.get("area") instanceof String area)
            || of.lane().stream().anyMatch(lane -> lane.subject().containsValue(area)));
  }
}
