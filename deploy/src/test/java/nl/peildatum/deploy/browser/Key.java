package nl.peildatum.deploy.browser;

import java.util.Map;

/** A key of the keyboard. */
enum Key {
  TAB("Tab", 9, ""),
  ENTER("Enter", 13, "\r");

  private final String name;
  private final int code;
  private final String text;

  Key(String name, int code, String text) {
    this.name = name;
    this.code = code;
    this.text = text;
  }

  Map<String, ?> down() {
    return Map.of(
        "type",
        text.isEmpty() ? "rawKeyDown" : "keyDown",
        "key",
        name,
        "code",
        name,
        "windowsVirtualKeyCode",
        code,
        "text",
        text);
  }

  Map<String, ?> up() {
    return Map.of("type", "keyUp", "key", name, "code", name, "windowsVirtualKeyCode", code);
  }
}
