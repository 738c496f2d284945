package nl.peildatum.source;

/**
 * The identifier of a document in its one normal form (<i>kenmerk</i>); other spellings of the
 * identifier mean this document too.
 */
public record Identifier(IdentifierKind kind, String normal) {
  /** Whether the other is this document, or a place in it: C7/26 covers C7/26.4.1, not C7/260. */
  public boolean covers(Identifier other) {
    return equals(other)
        || (kind == IdentifierKind.VC_PARAGRAPH
            && other.kind == kind
            && other.normal.startsWith(normal + "."));
  }

  @Override
  public String toString() {
    return normal;
  }
}
