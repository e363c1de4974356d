// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.cloud.serializer.Param;
import com.google.gson.ExclusionStrategy;
import com.google.gson.FieldAttributes;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import com.google.gson.annotations.SerializedName;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.cloudstack.api.BaseResponse;
import org.junit.jupiter.api.Test;

class AnswerSerializerTest {

    private static class Level {
        @SerializedName("jobid")
        private String job;
        @SerializedName("own")
        private final Boolean own = true;
        @SerializedName("passing")
        private final transient String passing = "passing";
    }

    private static class Row extends Level {
        @SerializedName("text")
        private final String text;
        @SerializedName("secret")
        @Param(isSensitive = true)
        private final String secret = "soft,timeo=50";
        @SerializedName("seconds")
        @Param(description = "seconds")
        private final Long seconds = 7140L;
        @SerializedName("count")
        private final Integer count = 3;
        @SerializedName("created")
        private final Date created = new Date(1700000000000L);
        @SerializedName("rows")
        private final List<Row> rows;

        Row(String text, List<Row> rows) {
            this.text = text;
            this.rows = rows;
        }
    }

    private static final Row ROW = new Row("a=b 'c' \"d\" \\ <&> \u00e4\u2028\t",
            List.of(new Row(null, List.of()), new Row("\\u003d", null)));

    /** As CloudStack sets it up, and counting how often a field is asked for its annotations. */
    private static final class Asking implements ExclusionStrategy {
        private final boolean forLog;
        private int asked;

        Asking(boolean forLog) {
            this.forLog = forLog;
        }

        @Override
        public boolean shouldSkipField(FieldAttributes field) {
            asked++;
            Param param = field.getAnnotation(Param.class);
            return forLog && param != null && param.isSensitive();
        }

        @Override
        public boolean shouldSkipClass(Class<?> type) {
            return false;
        }
    }

    private static GsonBuilder builder(Asking asking) {
        return new GsonBuilder().setDateFormat("yyyy-MM-dd'T'HH:mm:ssZ").setVersion(1.3)
                .setExclusionStrategies(asking).excludeFieldsWithModifiers(Modifier.TRANSIENT);
    }

    @Test
    void theJsonIsWhatGsonMakesOfTheAnnotations() {
        assertSame(builder(new Asking(false)), builder(new Asking(true)),
                builder(new Asking(false)), builder(new Asking(true)));
    }

    @Test
    void textsAreEncodedWhereCloudStackEncodesThem() {
        assertSame(encoding(false), encoding(true), encoding(false), encoding(true));
    }

    private static GsonBuilder encoding(boolean forLog) {
        JsonSerializer<String> encoder = (text, type, context) -> new JsonPrimitive(text.replace("=", "%3D"));
        return builder(new Asking(forLog)).registerTypeAdapter(String.class, encoder);
    }

    private static void assertSame(GsonBuilder slow, GsonBuilder slowLog, GsonBuilder clients, GsonBuilder log) {
        AnswerFormat.install(Row.class, clients, log);
        assertEquals(unescaped(slow.create().toJson(ROW)), unescaped(clients.create().toJson(ROW)));
        assertEquals(unescaped(slowLog.create().toJson(ROW)), unescaped(log.create().toJson(ROW)));
        assertFalse(log.create().toJson(ROW).contains("timeo"));
    }

    /** As CloudStack turns Gson's escapes for HTML back into the characters. */
    private static String unescaped(String json) {
        return Pattern.compile("\\\\u([0-9A-Fa-f]{4})").matcher(json).replaceAll(match ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    /** Each escape costs CloudStack a search of the whole row. */
    @Test
    void mountOptionsAndMessagesAreWrittenWithoutEscapes() {
        GsonBuilder clients = builder(new Asking(false));
        AnswerFormat.install(Row.class, clients, builder(new Asking(true)));
        String json = clients.create().toJson(new Row("Set soft,timeo=50,retrans=3 & error_policy='stop' <here>.", null));
        assertFalse(json.contains("\\u"), json);
    }

    /** What makes a long list fast: the more rows, the more it would be asked. */
    @Test
    void noFieldIsAskedForItsAnnotationsWhileARowIsWritten() {
        Asking asking = new Asking(false);
        Asking logAsking = new Asking(true);
        GsonBuilder clients = builder(asking);
        GsonBuilder log = builder(logAsking);
        AnswerFormat.install(Row.class, clients, log);
        Gson toClients = clients.create();
        Gson toLog = log.create();
        int before = asking.asked + logAsking.asked;
        toClients.toJson(ROW);
        toLog.toJson(ROW);
        assertEquals(before, asking.asked + logAsking.asked);
    }

    @Test
    void everyAnswerOfOursButTheResultOfAJobIsWrittenSo() {
        Set<String> ours = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.nasguard").stream()
                .filter(type -> type.isAssignableTo(BaseResponse.class)
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName).collect(Collectors.toSet());
        assertTrue(ours.removeAll(Set.of(
                HostBackupReleaseResponse.class.getName(), ReleasedBackupResponse.class.getName())));
        assertEquals(ours, AnswerFormat.ANSWERS.stream().map(Class::getName).collect(Collectors.toSet()));
    }

    @Test
    void noFieldOfOursIsForCertainRolesOnly() {
        List<String> restricted = new ArrayList<>();
        for (Class<?> answer : AnswerFormat.ANSWERS) {
            for (Class<?> level = answer; level != Object.class; level = level.getSuperclass()) {
                for (Field field : level.getDeclaredFields()) {
                    Param param = field.getAnnotation(Param.class);
                    if (param != null && param.authorized().length > 0) {
                        restricted.add(field.toString());
                    }
                }
            }
        }
        assertEquals(List.of(), restricted);
    }
}
