// SPDX-License-Identifier: Apache-2.0
package io.nasguard.status;


/** Hears how a long task goes on. */
@FunctionalInterface
public interface Progress {

    /** @param words for people */
    void say(String words);
}
