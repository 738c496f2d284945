package nl.peildatum.kind;

import java.util.List;
import java.util.Optional;
import nl.peildatum.decision.Mechanism;

/**
 * An act that sets or ends policy, as data: one fact per area it names.
 *
 * @param event name in the store and on the topic
 * @param title title of the event, for readers of the topic's description
 * @param scope the fields that state which lanes the act is about
 * @param selector field that selects one of several kinds, if kinds share their acts
 * @param closable whether the act may state a closed list ({@code onlyThese})
 * @param ending how a Set states its end; an End states none
 * @param continues whether the act is an extension; if it states no start, it starts on the planned
 *     end of the Set that it continues
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

  /** The way in which a Set states its end. */
  public enum Ending {
    /** By {@code until}; if absent, until further notice. */
    UNTIL,
    /**
     * By {@code plannedUntil}, or by stating that the planned end is not known; one of the two is
     * required.
     */
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

  /** This type with the fields of the subject beside the area. */
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

  /** This type with the fields of the value. */
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
