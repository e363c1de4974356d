// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.api;

/** How long a parameter may be before CloudStack itself refuses it; its default is 255 characters. */
final class ParameterLength {

    /** Far more than can be stored, so that the refusal of a text that is too long is ours and says what fits. */
    static final int MOUNT_OPTIONS = 65_535;

    private ParameterLength() {
    }
}
