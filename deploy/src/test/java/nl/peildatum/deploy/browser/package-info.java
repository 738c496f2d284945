/** The pages in a real browser: Debian's Chromium, driven by the Chrome DevTools Protocol. */
@NullMarked
package nl.peildatum.deploy.browser;

import org.jspecify.annotations.NullMarked;
