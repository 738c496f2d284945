package nl.peildatum.decisionfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.AreaType;
import nl.peildatum.area.Succession;
import nl.peildatum.area.SuccessionKind;
import nl.peildatum.decisionfile.Act.RecordAreaSuccessionAct;
import nl.peildatum.decisionfile.Act.RegisterAreaAct;
import nl.peildatum.json.RequestObject;
import nl.peildatum.json.Suggestions;
import nl.peildatum.problem.Fault;
import nl.peildatum.wording.Wording;

/** Reads the acts about areas themselves: RegisterArea and RecordAreaSuccession. */
record AreaReader(FileContext context) {
  static final List<String> REGISTRATION = List.of("area");
  static final List<String> SUCCESSION =
      List.of("predecessor", "successors", "on", "kind", "predecessorEnds");
  private static final List<String> FIELDS =
      List.of("id", "name", "type", "isoCode", "parent", AliasesReader.FIELD, "determinable");
  private static final List<String> TYPES =
      Arrays.stream(AreaType.values()).map(Enum::name).toList();
  private static final List<String> KINDS =
      Arrays.stream(SuccessionKind.values()).map(Enum::name).toList();
  private static final Pattern ISO_CODE = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
  private static final int LONGEST_ID = 100;

  RegisterAreaAct registration(int index, RequestObject act, Map<String, Object> remarks) {
    act.require("area");
    var area = act.object("area").flatMap(this::area);
    area.ifPresent(context.areas()::register);
    return new RegisterAreaAct(index, remarks, area.orElse(null));
  }

  /**
   * The area as far as it can be read, so that later acts which name the area are not refused for
   * an unknown area. For an area that is known already the parent and the aliases are those stated,
   * and whatever else is not stated is as known.
   */
  private Optional<Area> area(RequestObject sent) {
    sent.onlyFields(FIELDS).require("id");
    var id = sent.text("id").flatMap(written -> id(sent, written));
    var known = id.flatMap(context.areas().known()::byId);
    if (known.isEmpty()) {
      sent.require("name", "type");
    }
    var name =
        sent.name("name")
            .filter(
                written -> AliasesReader.isFindable(written, sent.at("name"), context.violations()))
            .or(() -> known.map(Area::name));
    var type =
        sent.code("type", TYPES)
            .map(AreaType::valueOf)
            .or(() -> known.map(Area::type))
            .orElse(AreaType.OTHER);
    var isoCode =
        sent.text("isoCode")
            .flatMap(written -> isoCode(sent, written))
            .or(() -> known.map(Area::isoCode));
    var parent = context.area(sent, "parent");
    var determinable =
        sent.flag("determinable")
            .or(() -> known.map(Area::determinable))
            .orElse(type != AreaType.CONTROL_AREA);
    return id.map(
        of ->
            new Area(
                of,
                name.orElse(of.value()),
                type,
                isoCode.orElse(null),
                parent.orElse(null),
                determinable,
                new AliasesReader(context.violations()).aliases(sent, of)));
  }

  private static Optional<AreaId> id(RequestObject sent, String written) {
    var id = AreaId.parse(written).filter(kebab -> written.length() <= LONGEST_ID);
    if (id.isEmpty()) {
      sent.refuse(
          "invalid-area-id",
          "id",
          Wording.of(
              "invalid-area-id",
              LONGEST_ID,
              Suggestions.shown(Fault.shortened(written)),
              Slug.of(written)
                  .filter(near -> near.length() <= LONGEST_ID)
                  .map(near -> Wording.of("did-you-mean.quoted", near))
                  .orElse(Wording.NONE)));
    }
    return id;
  }

  private Optional<String> isoCode(RequestObject sent, String written) {
    var code = written.toUpperCase(Locale.ROOT);
    if (ISO_CODE.matcher(code).matches() && code.startsWith(context.country().value())) {
      return Optional.of(code);
    }
    sent.refuse(
        "invalid-value",
        "isoCode",
        Wording.of(
            "invalid-value.iso-code",
            context.country(),
            Suggestions.shown(Fault.shortened(written)),
            asIsoCode(code)
                .map(near -> Wording.of("did-you-mean.quoted", near))
                .orElse(Wording.NONE)));
    return Optional.empty();
  }

  /**
   * An ISO 3166-2 code in its regular form, from a code without the country or with another
   * separator; empty if it is no such code.
   */
  private Optional<String> asIsoCode(String written) {
    var country = context.country().value();
    var own = written.startsWith(country) ? written.substring(country.length()) : written;
    var code = country + "-" + own.replaceAll("[^A-Z0-9]", "");
    return Optional.of(code).filter(of -> ISO_CODE.matcher(of).matches());
  }

  RecordAreaSuccessionAct succession(int index, RequestObject act, Map<String, Object> remarks) {
    act.require("predecessor", "successors", "on", "kind");
    var before = context.violations().count();
    var predecessor = context.area(act, "predecessor");
    var successors = successors(act, predecessor);
    var on = act.date("on");
    var kind = act.code("kind", KINDS).map(SuccessionKind::valueOf);
    kind.ifPresent(of -> checkCount(act, of));
    var ends = act.flag("predecessorEnds");
    kind.ifPresent(of -> checkEnd(act, of, ends));
    var isWhole =
        Stream.of(predecessor, on, kind).allMatch(Optional::isPresent)
            && context.violations().count() == before;
    return new RecordAreaSuccessionAct(
        index,
        remarks,
        isWhole
            ? new Succession(
                predecessor.orElseThrow(),
                successors,
                on.orElseThrow(),
                kind.orElseThrow(),
                ends.orElse(kind.orElseThrow().alwaysEndsPredecessor()))
            : null);
  }

  private List<AreaId> successors(RequestObject act, Optional<AreaId> predecessor) {
    var successors = new ArrayList<AreaId>();
    for (var item : act.words("successors")) {
      var area = context.area(item);
      if (area.filter(successors::contains).isPresent()) {
        context
            .violations()
            .add(
                "duplicate-area",
                item.pointer(),
                Wording.of("duplicate-area.successor", area.get()));
      } else {
        area.ifPresent(successors::add);
      }
      if (area.isPresent() && area.equals(predecessor)) {
        context
            .violations()
            .add(
                "successor-is-predecessor", item.pointer(), Wording.of("successor-is-predecessor"));
      }
    }
    if (act.item("successors").value() instanceof List<?> list && list.isEmpty()) {
      act.refuse("missing-field", "successors", Wording.of("missing-field.successors"));
    }
    return List.copyOf(successors);
  }

  /**
   * Checks the number of successors. A MERGE or RENAME has exactly one, because the predecessor
   * goes on in it as a whole. A SPLIT may name a single one, because the predecessor may live on
   * beside one part.
   */
  private static void checkCount(RequestObject act, SuccessionKind kind) {
    if (kind.alwaysEndsPredecessor()
        && act.item("successors").value() instanceof List<?> list
        && list.size() > 1) {
      act.refuse(
          "wrong-number-of-successors",
          "successors",
          Wording.of("wrong-number-of-successors", kind));
    }
  }

  private static void checkEnd(RequestObject act, SuccessionKind kind, Optional<Boolean> ends) {
    if (kind.alwaysEndsPredecessor() && ends.filter(end -> !end).isPresent()) {
      act.refuse(
          "invalid-value", "predecessorEnds", Wording.of("invalid-value.predecessor-ends", kind));
    }
  }
}
