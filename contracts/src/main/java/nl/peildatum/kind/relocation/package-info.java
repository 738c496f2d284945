/** The relocation alternative (<i>vlucht- en vestigingsalternatief</i>), VV 3.37d, Vc C2/3.4. */
@NullMarked
package nl.peildatum.kind.relocation;

import org.jspecify.annotations.NullMarked;
