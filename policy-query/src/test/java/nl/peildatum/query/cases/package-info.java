@NullMarked
package nl.peildatum.query.cases;

import org.jspecify.annotations.NullMarked;
