package nl.peildatum.command.workbench.view;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A field of the form, or a group of fields.
 *
 * @param widget which part of the template shows it: text, day, long, choice, boxes, checks,
 *     entries, group, rows, act
 * @param name JSON pointer of its value
 * @param hint empty = none
 * @param value of a field with one value; empty = not filled in
 * @param options of a choice, or the boxes to tick
 * @param suggestions id of the list of values that a text field suggests; empty = none
 * @param errors what is wrong with it
 * @param inside the fields of a group, or the rows
 * @param more the fields of a group that are seldom needed
 * @param kept JSON of a value that no field shows; empty = none
 * @param mark how the value is marked: {@code item} = it can be removed, {@code present} = the
 *     object is there, {@code emptied} = it can be emptied; otherwise empty
 */
public record FieldView(
    String widget,
    String name,
    String label,
    String hint,
    boolean isRequired,
    String value,
    List<OptionView> options,
    String suggestions,
    List<String> errors,
    List<FieldView> inside,
    List<FieldView> more,
    String kept,
    String mark) {

  /** A value to choose. */
  public record OptionView(String value, String text, boolean isChosen) {}

  /** The id of the element in the page. */
  public String id() {
    return "f" + name.replace('/', '-').replace('~', '_');
  }

  /** The ids of what describes the field; empty = nothing. */
  public String describedBy() {
    return String.join(
        " ",
        Stream.of(hint.isEmpty() ? "" : id() + "-hint", errors.isEmpty() ? "" : id() + "-error")
            .filter(id -> !id.isEmpty())
            .toList());
  }

  public boolean isWrong() {
    return !errors.isEmpty();
  }

  /** Whether something is wrong with this field or one in it. */
  public boolean isWrongInside() {
    return isWrong() || all().skip(1).anyMatch(FieldView::isWrong);
  }

  /** Whether this field or one in it says something. */
  public boolean isFilled() {
    return all()
        .anyMatch(
            one ->
                !one.value.isEmpty()
                    || (!one.kept.isEmpty() && !one.kept.equals("null"))
                    || one.options.stream().anyMatch(o -> o.isChosen() && !o.value().isEmpty()));
  }

  /** Whether the seldom needed fields are shown without being asked for. */
  public boolean isMoreOpen() {
    return more.stream().anyMatch(one -> one.isFilled() || one.isWrongInside());
  }

  /** Whether a value of this field is kept that it cannot show. */
  public boolean holdsMore() {
    return !kept.isEmpty() && !kept.equals("null");
  }

  /** This field as an item of a list, with a title. */
  FieldView asRow(String title, boolean isAct) {
    return new FieldView(
        isAct ? "act" : widget,
        name,
        title,
        "",
        false,
        value,
        options,
        suggestions,
        errors,
        inside,
        more,
        kept,
        "item");
  }

  FieldView hinted(String text) {
    return new FieldView(
        widget,
        name,
        label,
        text,
        isRequired,
        value,
        options,
        suggestions,
        errors,
        inside,
        more,
        kept,
        mark);
  }

  /** These fields, each with its text after its hint, by name. */
  FieldView hinted(Map<String, String> texts) {
    var text = texts.getOrDefault(name, "");
    var shown = hint.isEmpty() || text.isEmpty() ? hint + text : hint + "; " + text;
    return new FieldView(
        widget,
        name,
        label,
        shown,
        isRequired,
        value,
        options,
        suggestions,
        errors,
        inside.stream().map(one -> one.hinted(texts)).toList(),
        more.stream().map(one -> one.hinted(texts)).toList(),
        kept,
        mark);
  }

  /** This field without those in it, of some names, that are empty and not wrong. */
  FieldView without(Set<String> names) {
    return new FieldView(
        widget,
        name,
        label,
        hint,
        isRequired,
        value,
        options,
        suggestions,
        errors,
        inside.stream().filter(one -> one.stays(names)).toList(),
        more.stream().filter(one -> one.stays(names)).toList(),
        kept,
        mark);
  }

  private boolean stays(Set<String> without) {
    return !without.contains(name) || isFilled() || isWrongInside();
  }

  /** This field, which need not be filled in. */
  FieldView optional() {
    return new FieldView(
        widget,
        name,
        label,
        hint,
        false,
        value,
        options,
        suggestions,
        errors,
        inside,
        more,
        kept,
        mark);
  }

  /** This field, whose errors the group around it shows. */
  FieldView withoutErrors() {
    return new FieldView(
        widget,
        name,
        label,
        hint,
        isRequired,
        value,
        options,
        suggestions,
        List.of(),
        inside,
        more,
        kept,
        mark);
  }

  /** This field and all that are in it, outermost first. */
  public Stream<FieldView> all() {
    return Stream.concat(
        Stream.of(this), Stream.concat(inside.stream(), more.stream()).flatMap(FieldView::all));
  }
}
