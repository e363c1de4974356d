// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.api;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.cloudstack.api.ApiErrorCode;
import org.apache.cloudstack.api.ServerApiException;

/** Lower-cases parameter names and gathers {@code list[0].name=value} into maps by index and name. */
final class ParameterUnpacker {
    private static final Pattern ELEMENT = Pattern.compile("([^\\[\\]]+)\\[(\\d+)\\](?:\\.(.+))?");

    private ParameterUnpacker() {
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> unpack(Map<String, String> params) {
        Map<String, Object> result = new HashMap<>();
        params.forEach((key, value) -> {
            if (key.indexOf('[') < 0) {
                result.put(key.toLowerCase(), value);
                return;
            }
            Matcher element = ELEMENT.matcher(key);
            if (!element.matches() || element.group(3) == null) {
                throw new ServerApiException(ApiErrorCode.MALFORMED_PARAMETER_ERROR, "Unable to decode parameter " + key
                        + "; if specifying an object array, please use parameter[index].field=XXX, e.g. userGroupList[0].group=httpGroup");
            }
            Map<Integer, Map<String, Object>> list = (Map<Integer, Map<String, Object>>) result
                    .computeIfAbsent(element.group(1).toLowerCase(), name -> new HashMap<Integer, Map<String, Object>>());
            list.computeIfAbsent(Integer.valueOf(element.group(2)), index -> new HashMap<>()).put(element.group(3), value);
        });
        return result;
    }
}
