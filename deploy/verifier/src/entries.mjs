// The entries of an answer.
import { isObject } from "./json.mjs";

/** What an answer says of each lane, of those of other areas, and that there is none. */
export function entriesOf({ answers, mayAlsoBear, absence }) {
  const lists = [answers, mayAlsoBear, [absence]].filter(Array.isArray);
  return lists.flat().filter(isObject);
}
