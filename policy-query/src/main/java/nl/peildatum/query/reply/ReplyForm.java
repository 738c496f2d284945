package nl.peildatum.query.reply;

/** The media type of an answer, for {@code Accept} and {@code Content-Type}. */
public enum ReplyForm {
  JSON("application/json"),
  NDJSON("application/x-ndjson"),
  CSV("text/csv"),
  GEO_JSON("application/geo+json"),
  SCHEMA("application/schema+json"),
  TEXT("text/plain;charset=UTF-8"),
  EVENT_STREAM("text/event-stream");

  private final String mediaType;

  ReplyForm(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }
}
