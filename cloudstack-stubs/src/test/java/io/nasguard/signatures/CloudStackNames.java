// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import java.util.regex.Pattern;

/** Which names are CloudStack's. */
final class CloudStackNames {

    /** A class name in dots as it stands in a string or in a Spring context file. */
    static final Pattern IN_TEXT =
            Pattern.compile("\\b(?:com\\.cloud|org\\.apache\\.cloudstack)(?:\\.[a-z]\\w*)*\\.[A-Z][\\w$]*");

    private CloudStackNames() {
    }

    static boolean contains(String internalName) {
        return internalName.startsWith("com/cloud/") || internalName.startsWith("org/apache/cloudstack/");
    }
}
