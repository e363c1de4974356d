// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

/** What restores of the running CloudStack can do. */
@FunctionalInterface
public interface RestoreSupport {

    /** @return true where a restore mounts the repository without its mount options, so always hard */
    boolean restoresIgnoreMountOptions();
}
