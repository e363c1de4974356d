// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.api;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.cloudstack.api.Parameter;

/**
 * Lets a command take a repository's id as the text it is. CloudStack turns a UUID parameter into a number by loading
 * the entity, and a repository whose mount options cannot be decrypted cannot be loaded: it could never be repaired.
 * So {@code listApis} shows the parameter as the UUID it is, and a hidden twin of type text receives the value.
 */
final class TextIds {

    private TextIds() {
    }

    /** @return the fields without those that have a hidden twin of the same parameter name */
    static List<Field> in(List<Field> fields) {
        Set<String> hidden = fields.stream().filter(TextIds::isHidden).map(TextIds::name).collect(Collectors.toSet());
        return fields.stream().filter(field -> isHidden(field) || !hidden.contains(name(field)))
                .collect(Collectors.toList());
    }

    private static boolean isHidden(Field field) {
        return !field.getAnnotation(Parameter.class).includeInApiDoc();
    }

    private static String name(Field field) {
        return field.getAnnotation(Parameter.class).name();
    }
}
