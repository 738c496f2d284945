package nl.peildatum.query.page.assessment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.Basis;
import nl.peildatum.governing.CaseDate;
import nl.peildatum.governing.GoverningOption;
import nl.peildatum.governing.GoverningRules;
import nl.peildatum.governing.ProcedureStage;
import nl.peildatum.problem.Fault;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.page.frame.PageQuery;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.web.page.PageTexts;

/**
 * The form that asks for a case, as a page shows it. It asks for the dates of the chosen stage
 * only.
 *
 * @param areas the names to choose from; any other may be written
 * @param hasStage whether a stage is chosen, so that its dates can be asked for
 * @param dates those that the stage needs, and others that were given
 * @param extras further days that may be asked for by name
 * @param groups those that the recorded policy of the chosen country names
 * @param isOfNoGroup whether it was stated that none of the groups is concerned
 * @param given what was sent, by parameter
 * @param receipt that of an earlier answer
 * @param faults what is wrong with what was sent
 */
record CaseForm(
    List<Choice> countries,
    List<String> areas,
    List<Choice> stages,
    boolean hasStage,
    List<DateField> dates,
    List<Choice> extras,
    List<DateField> extraDates,
    List<Choice> bases,
    List<Choice> groups,
    boolean isOfNoGroup,
    Map<String, String> given,
    ReceiptField receipt,
    List<FormFault> faults) {
  private static final int MOST_AREAS = 300;

  record Choice(String value, String text, boolean isChosen) {}

  record DateField(String name, String label, String hint, String value, boolean isWrong) {}

  /**
   * @param fault what is wrong with it; empty = nothing
   */
  record ReceiptField(String value, String fault) {}

  /**
   * @param field the name of the field; empty = the whole form
   */
  record FormFault(String field, String text) {}

  static CaseForm of(
      PageQuery query, List<CountryRecord> records, PageTexts texts, Optional<Problem> problem) {
    var faults = problem.map(wrong -> faults(wrong, texts)).orElse(List.of());
    var wrong = new TreeSet<>(faults.stream().map(FormFault::field).toList());
    var needed = needed(query);
    return new CaseForm(
        countries(query, records, texts),
        areas(query, records),
        choices(
            names(ProcedureStage.values()),
            query.value(CaseParameters.STAGE),
            "case.stage.",
            texts),
        !needed.isEmpty(),
        fields(
            Arrays.stream(CaseDate.values())
                .filter(date -> !isExtra(date))
                .filter(date -> needed.contains(date) || query.value(date.written()).isPresent()),
            query,
            wrong,
            texts),
        extras(query, texts),
        fields(Arrays.stream(CaseDate.values()).filter(CaseForm::isExtra), query, wrong, texts),
        choices(
            names(Basis.values()),
            query.value("basis").or(() -> Optional.of(Basis.OPERATIONAL.name())),
            "form.basis.",
            texts),
        groups(query, records),
        query.value(CaseParameters.GROUPS).filter(CaseParameters.NONE::equals).isPresent(),
        given(query),
        receipt(query, faults),
        faults);
  }

  private static List<Choice> countries(
      PageQuery query, List<CountryRecord> records, PageTexts texts) {
    var written = query.value(CaseParameters.COUNTRY);
    var chosen = written.flatMap(CountryCode::parse).map(CountryCode::value).or(() -> written);
    return Stream.concat(
            records.stream().map(record -> record.country().value()),
            chosen.flatMap(CountryCode::parse).map(CountryCode::value).stream())
        .distinct()
        .map(code -> new Choice(code, texts.country(code), chosen.filter(code::equals).isPresent()))
        .sorted(Comparator.comparing(Choice::text))
        .toList();
  }

  private static List<String> areas(PageQuery query, List<CountryRecord> records) {
    return chosenRecord(query, records).stream()
        .flatMap(record -> record.areas().asOf(record.head()).all().stream())
        .map(Area::name)
        .limit(MOST_AREAS)
        .toList();
  }

  private static List<Choice> groups(PageQuery query, List<CountryRecord> records) {
    var chosen = CaseParameters.list(query.value(CaseParameters.GROUPS).orElse(""));
    return chosenRecord(query, records)
        .map(record -> KnownGroups.of(record, record.head()))
        .orElse(KnownGroups.NONE)
        .choices(chosen);
  }

  private static Optional<CountryRecord> chosenRecord(
      PageQuery query, List<CountryRecord> records) {
    var country = query.value(CaseParameters.COUNTRY).flatMap(CountryCode::parse);
    return records.stream()
        .filter(record -> country.filter(record.country()::equals).isPresent())
        .findFirst();
  }

  private static Set<CaseDate> needed(PageQuery query) {
    var table = GoverningRules.current();
    var needed = new TreeSet<CaseDate>();
    query
        .value(CaseParameters.STAGE)
        .filter(names(ProcedureStage.values())::contains)
        .map(ProcedureStage::valueOf)
        .map(table::optionsOf)
        .orElse(Set.of())
        .forEach(
            option ->
                Arrays.stream(CaseDate.values())
                    .filter(table.rule(option)::needs)
                    .forEach(needed::add));
    return needed;
  }

  /** Whether no stage needs the date by itself. */
  private static boolean isExtra(CaseDate date) {
    var table = GoverningRules.current();
    return Arrays.stream(GoverningOption.values())
        .filter(option -> table.rule(option).needs(date))
        .allMatch(table::isExtra);
  }

  private static List<Choice> extras(PageQuery query, PageTexts texts) {
    var chosen = List.of(query.value(CaseParameters.OPTIONS).orElse("").split(",", -1));
    return Arrays.stream(GoverningOption.values())
        .filter(GoverningRules.current()::isExtra)
        .map(Enum::name)
        .map(name -> new Choice(name, texts.text("case.option." + name), chosen.contains(name)))
        .toList();
  }

  private static List<Choice> choices(
      List<String> values, Optional<String> chosen, String prefix, PageTexts texts) {
    return values.stream()
        .map(
            value ->
                new Choice(
                    value, texts.text(prefix + value), chosen.filter(value::equals).isPresent()))
        .toList();
  }

  private static List<DateField> fields(
      Stream<CaseDate> dates, PageQuery query, Set<String> wrong, PageTexts texts) {
    return dates
        .map(CaseDate::written)
        .map(
            name ->
                new DateField(
                    name,
                    texts.text("case.date." + name),
                    texts.text("case.date." + name + ".hint"),
                    query.value(name).orElse(""),
                    wrong.contains(name)))
        .toList();
  }

  private static Map<String, String> given(PageQuery query) {
    var given = new LinkedHashMap<String, String>();
    for (var name : List.of("area", "onlyRiskIs15c", "sequence", "bekendOp", "beschikbaarOp")) {
      given.put(name, query.value(name).orElse(""));
    }
    return given;
  }

  private static ReceiptField receipt(PageQuery query, List<FormFault> faults) {
    var fault =
        faults.stream()
            .filter(one -> one.field().equals(CaseParameters.RECEIPT))
            .map(FormFault::text)
            .collect(Collectors.joining(" "));
    return new ReceiptField(query.value(CaseParameters.RECEIPT).orElse(""), fault);
  }

  private static List<FormFault> faults(Problem problem, PageTexts texts) {
    return problem.errors().isEmpty()
        ? List.of(new FormFault("", texts.told(problem.detail())))
        : problem.errors().stream().map(fault -> fault(fault, texts)).toList();
  }

  private static FormFault fault(Fault fault, PageTexts texts) {
    var field =
        switch (fault.at()) {
          case Fault.Pointer pointer ->
              pointer.value().replaceFirst("^/(dates/)?", "").replaceFirst("/.*", "");
          case Fault.Parameter parameter -> parameter.name();
          case Fault.Header header -> header.name();
        };
    return texts
        .found("case.date." + field)
        .flatMap(label -> texts.found("case.fault." + fault.type(), label))
        .map(text -> new FormFault(field, text))
        .orElseGet(() -> new FormFault(field, texts.told(fault.detail())));
  }

  private static List<String> names(Enum<?>[] codes) {
    return Arrays.stream(codes).map(Enum::name).toList();
  }
}
