// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import java.util.Arrays;
import java.util.Optional;

/** A place to look classes up in. */
@FunctionalInterface
public interface ClassSource {

    /**
     * Looks a class up.
     *
     * @param internalName its name with slashes
     * @return the class, or empty where this place does not have it
     */
    Optional<ClassShape> find(String internalName);

    /** The first place that has the class wins, as on a class path. */
    static ClassSource path(ClassSource... places) {
        return name -> Arrays.stream(places).map(place -> place.find(name)).flatMap(Optional::stream).findFirst();
    }
}
