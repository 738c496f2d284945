package nl.peildatum.query.reply;

/** A form that an answer may exist in, as it is named in {@code Accept} and told in replies. */
public enum Form {
  JSON("application/json"),
  NDJSON("application/x-ndjson"),
  CSV("text/csv"),
  GEO_JSON("application/geo+json"),
  EVENT_STREAM("text/event-stream");

  private final String mediaType;

  Form(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }
}
