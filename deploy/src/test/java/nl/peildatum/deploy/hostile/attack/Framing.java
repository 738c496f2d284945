package nl.peildatum.deploy.hostile.attack;

import java.util.List;

/** Where a body ends, said wrongly, twice, or in a way that two readers read differently. */
record Framing(Dice dice) {
  private static final List<String> LENGTHS =
      List.of(
          "-1",
          "+2",
          "2 ",
          "0x2",
          "2, 2",
          "2,3",
          "9223372036854775808",
          "99999999999999999999",
          "",
          "two",
          "1e1",
          "999999999");
  private static final List<String> CHUNKED =
      List.of(
          "chunked",
          "Chunked",
          " chunked",
          "identity",
          "gzip, chunked",
          "chunked, gzip",
          "chunked, chunked",
          "xchunked",
          "chunked;q=1",
          "\u000bchunked");
  private static final List<String> PIECES =
      List.of(
          "2\r\n{}\r\n0\r\n\r\n",
          "2;ext=\"x\"\r\n{}\r\n0\r\nTrailer: 1\r\n\r\n",
          "zz\r\n{}\r\n0\r\n\r\n",
          "-2\r\n{}\r\n0\r\n\r\n",
          "FFFFFFFFFFFFFFFFF\r\n{}",
          "7fffffff\r\n{}",
          "2\n{}\n0\n\n",
          "2\r\n{}0\r\n\r\n",
          "1\r\n{\r\n1\r\n}\r\n0\r\n\r\nGET /v1/countries HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
          "2;" + "x".repeat(20_000) + "\r\n{}\r\n0\r\n\r\n",
          "0\r\n" + "T: 1\r\n".repeat(2_000) + "\r\n",
          "",
          "{}");

  Attack next(Message message) {
    switch (dice.below(6)) {
      case 0 -> message.with("Content-Length", dice.any(LENGTHS)).followedBy("{}");
      case 1 ->
          message
              .with("Content-Length", "2")
              .with("Content-Length", dice.any(LENGTHS))
              .followedBy("{}");
      case 2 ->
          message
              .with("Content-Length", "2")
              .with("Transfer-Encoding", dice.any(CHUNKED))
              .followedBy(dice.any(PIECES));
      case 3 ->
          message
              .with("Transfer-Encoding", dice.any(CHUNKED))
              .with("Transfer-Encoding", dice.any(CHUNKED))
              .followedBy(dice.any(PIECES));
      case 4 -> message.with("Expect", "100-continue").with("Content-Length", "2").followedBy("{}");
      default -> message.with("Transfer-Encoding", dice.any(CHUNKED)).followedBy(dice.any(PIECES));
    }
    return message.unframed("framing");
  }
}
