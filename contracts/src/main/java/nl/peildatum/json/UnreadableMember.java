package nl.peildatum.json;

/** Thrown for a recorded object with a member that cannot be read: absent, or of another type. */
public final class UnreadableMember extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String member;

  /**
   * @param name the names that lead to the member, with dots
   * @param why as the end of a sentence about it
   */
  UnreadableMember(String name, String why) {
    super(name + " " + why);
    this.member = name;
  }

  /** The names that lead to the member, with dots. */
  public String member() {
    return member;
  }
}
