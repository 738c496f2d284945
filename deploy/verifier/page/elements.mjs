// Elements of a page, made from text only: nothing that was read is ever taken for markup.
export function element(name, ...children) {
  const made = document.createElement(name);
  for (const child of children.flat()) {
    if (isContent(child)) made.append(child);
  }
  return made;
}

export function classed(className, made) {
  made.className = className;
  return made;
}

export const list = (items) => element("ul", items.map((item) => element("li", item)));

/** What a condition leaves out is false, or empty. */
const isContent = (child) => !["", false, null, undefined].includes(child);

/** Names and what belongs to each; pairs without content are left out. */
export function terms(pairs) {
  const rows = pairs.filter(([, content]) => isContent(content));
  return element("dl", rows.map(([name, content]) => element("div", element("dt", name), element("dd", content))));
}

export const details = (summary, ...children) => element("details", element("summary", summary), ...children);

export function section(title, ...children) {
  return element("section", element("h2", title), ...children);
}
