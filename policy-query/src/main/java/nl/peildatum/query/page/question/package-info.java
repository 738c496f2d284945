/** How a question written in words is understood: its place, its day, and its subject. */
@NullMarked
package nl.peildatum.query.page.question;

import org.jspecify.annotations.NullMarked;
