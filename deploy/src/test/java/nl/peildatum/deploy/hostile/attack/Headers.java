package nl.peildatum.deploy.hostile.attack;

import java.util.List;

/** Heads that say too much, too little, or two things at once. */
record Headers(String run, String bearer) implements Family {
  private static final List<String> MEDIA =
      List.of(
          "text/plain",
          "application/xml",
          "application/json; charset=utf-16",
          "application/json;charset=bogus",
          "application/json;",
          "json",
          "*/*",
          "",
          "application/json, text/html",
          "multipart/form-data; boundary=x",
          "application/x-www-form-urlencoded",
          "application/problem+json",
          "application/json; q=\"",
          "APPLICATION/JSON",
          "a/b/c",
          ";;;",
          "x".repeat(3_000));
  private static final List<String> ACCEPT =
      List.of(
          "text/html",
          "application/json;q=0",
          "*/*;q=0",
          "application/*;q=0.5, text/html",
          "application/json;q=2",
          "application/json;q=-1",
          "application/json;q=NaN",
          "*",
          "",
          "text/*;q=0, */*",
          "a/b, c/d, " + "e/f, ".repeat(500),
          "application/json;v=1;q=0.0001",
          "/",
          "application/json; q",
          ",,,",
          "application/json\u0001");
  private static final List<String> NAMES =
      List.of(
          "If-None-Match",
          "If-Match",
          "Range",
          "Expect",
          "Upgrade",
          "Connection",
          "Cookie",
          "Origin",
          "Referer",
          "Forwarded",
          "X-Forwarded-For",
          "X-Forwarded-Proto",
          "X-Forwarded-Host",
          "X-HTTP-Method-Override",
          "Content-Encoding",
          "Accept-Encoding",
          "Accept-Language",
          "Accept-Charset",
          "If-Modified-Since",
          "Date",
          "TE",
          "Trailer",
          "Via",
          "traceparent",
          "Access-Control-Request-Method",
          "Keep-Alive",
          "Max-Forwards",
          "Proxy-Authorization");
  private static final List<String> VALUES =
      List.of(
          "*",
          "\"*\"",
          "W/\"x\"",
          "\"",
          "\"a\", \"b\"",
          "bytes=0-1",
          "bytes=-1",
          "bytes=9-1,2-",
          "100-continue",
          "nothing",
          "h2c",
          "websocket",
          "close, keep-alive",
          "gzip;q=0",
          "identity;q=0",
          "a=b; a=c; =",
          "http://elsewhere.invalid",
          "null",
          "GET",
          "DELETE",
          "Sun, 99 Foo 2023",
          "Wed, 21 Oct 2015 07:28:00 GMT",
          "00-0-0-0",
          "for=\"[::1",
          "\u00e9\u00ff",
          "\u0000",
          "\u007f");

  @Override
  public Attack next(Dice dice) {
    return switch (dice.below(12)) {
      case 0, 1 ->
          posting(dice)
              .with("Content-Type", dice.any(MEDIA))
              .holding(letter(dice))
              .framed("content type");
      case 2, 3 ->
          Message.of("GET", dice.any(Addresses.KNOWN))
              .with("Accept", dice.any(ACCEPT))
              .unframed("accept");
      case 4 -> new Framing(dice).next(posting(dice).with("Content-Type", "application/json"));
      case 5 -> new Framing(dice).next(Message.of("GET", dice.any(Addresses.KNOWN)));
      case 6 -> hosts(dice);
      case 7 -> sizes(dice);
      default -> odd(dice);
    };
  }

  private Message posting(Dice dice) {
    return Message.of("POST", new Letters(dice, run).next().address())
        .with("Authorization", bearer);
  }

  private byte[] letter(Dice dice) {
    return new Letters(dice, run).next().json().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Attack odd(Dice dice) {
    var message =
        Message.of(dice.any(List.of("GET", "GET", "HEAD", "POST")), dice.any(Addresses.KNOWN));
    for (var times = dice.between(1, 3); times > 0; times--) {
      message.with(dice.any(NAMES), dice.any(VALUES));
    }
    return message.unframed("header");
  }

  private static Attack hosts(Dice dice) {
    var host =
        dice.any(
            List.of(
                "",
                "a b",
                "127.0.0.1:99999",
                "[::1",
                "a/b",
                "\u00e9",
                "x".repeat(5_000),
                "..",
                "@",
                "127.0.0.1:a"));
    var message = Message.bare("GET", dice.any(Addresses.KNOWN), "HTTP/1.1").with("Host", host);
    return (dice.oneIn(4) ? message.with("Host", "127.0.0.1") : message).unframed("host");
  }

  private static Attack sizes(Dice dice) {
    var message = Message.of("GET", dice.any(Addresses.KNOWN));
    switch (dice.below(12)) {
      case 0 -> message.with("X-Long", "x".repeat(1 << 20));
      case 1 -> times(message, 10_000);
      case 2 -> message.with("x".repeat(7_000), "1");
      case 3 -> message.with("", "nameless");
      case 4 -> message.with("Bad Name", "1");
      case 5 -> message.with("X-Folded", "1\r\n  2");
      case 6 -> message.with("X-Return", "1\r2");
      case 7 -> message.with("X-Null", "1\u00002");
      default -> times(message, dice.between(90, 120));
    }
    return message.unframed("size of head");
  }

  private static void times(Message message, int times) {
    for (var i = 0; i < times; i++) {
      message.with("X-" + i, "1");
    }
  }
}
