/** What differs between two questions, and which decisions and days made the difference. */
@NullMarked
package nl.peildatum.query.compare;

import org.jspecify.annotations.NullMarked;
