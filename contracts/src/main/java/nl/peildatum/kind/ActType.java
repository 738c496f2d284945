package nl.peildatum.kind;

import java.util.List;
import java.util.Optional;
import nl.peildatum.decision.Mechanism;

/**
 * An act that sets or ends policy, as data: one fact per area it names.
 *
 * @param event name in store and on the topic
 * @param title of the event, for readers of the topic's description
 * @param scope where it says which lanes it is about
 * @param selector which of several kinds it is about, where kinds share their acts
 * @param closable may say that only these areas are meant ({@code onlyThese})
 * @param ending how it says until when; an End says nothing of that
 * @param continues starts, where it does not say when, where what it continues was to end
 */
public record ActType(
    String name,
    Mechanism mechanism,
    String event,
    String title,
    Scope scope,
    Optional<Selector> selector,
    boolean closable,
    Ending ending,
    boolean continues,
    List<Field> subject,
    List<Field> value) {

  /** How a Set says when it is over. */
  public enum Ending {
    /** {@code until}, or until further notice. */
    UNTIL,
    /** {@code plannedUntil}, or that the planned end is not known; never by leaving it out. */
    PLANNED
  }

  /** A Set in the areas that its field {@code areas} names, until further notice. */
  public static ActType set(String name, String event, String title) {
    return plain(name, Mechanism.SET, event, title);
  }

  /** An End in the areas that its field {@code areas} names. */
  public static ActType end(String name, String event, String title) {
    return plain(name, Mechanism.END, event, title);
  }

  private static ActType plain(String name, Mechanism mechanism, String event, String title) {
    return new ActType(
        name,
        mechanism,
        event,
        title,
        Scope.listedIn("areas"),
        Optional.empty(),
        false,
        Ending.UNTIL,
        false,
        List.of(),
        List.of());
  }

  public ActType within(Scope where) {
    return new ActType(
        name, mechanism, event, title, where, selector, closable, ending, continues, subject,
        value);
  }

  public ActType selectedBy(Selector by) {
    return new ActType(
        name,
        mechanism,
        event,
        title,
        scope,
        Optional.of(by),
        closable,
        ending,
        continues,
        subject,
        value);
  }

  public ActType withClosedLists() {
    return new ActType(
        name, mechanism, event, title, scope, selector, true, ending, continues, subject, value);
  }

  public ActType planned() {
    return new ActType(
        name,
        mechanism,
        event,
        title,
        scope,
        selector,
        closable,
        Ending.PLANNED,
        continues,
        subject,
        value);
  }

  public ActType continuing() {
    return new ActType(
        name, mechanism, event, title, scope, selector, closable, ending, true, subject, value);
  }

  /** With what narrows the lane beside the area. */
  public ActType about(Field... fields) {
    return new ActType(
        name,
        mechanism,
        event,
        title,
        scope,
        selector,
        closable,
        ending,
        continues,
        List.of(fields),
        value);
  }

  /** With the fields of the value. */
  public ActType saying(Field... fields) {
    return new ActType(
        name,
        mechanism,
        event,
        title,
        scope,
        selector,
        closable,
        ending,
        continues,
        subject,
        List.of(fields));
  }

  public boolean isSet() {
    return mechanism == Mechanism.SET;
  }

  /** Whether a Set of this type must plan its end. */
  public boolean plansItsEnd() {
    return isSet() && ending == Ending.PLANNED;
  }
}
