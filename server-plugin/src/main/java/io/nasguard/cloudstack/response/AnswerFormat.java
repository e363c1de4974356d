// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.response;

import com.cloud.api.ApiResponseGsonHelper;
import com.google.gson.GsonBuilder;
import java.util.List;
import org.apache.cloudstack.api.BaseResponse;

/** Has CloudStack write our answers with {@link AnswerSerializer}. Its own answers are written as before. */
public final class AnswerFormat {

    /**
     * What our commands answer with, and what is inside of that. Not the result of a job: CloudStack writes it within
     * the job's own answer, as {@code {"OBJECTNAME": {...}}}, and a serializer of its class would come before that.
     */
    static final List<Class<? extends BaseResponse>> ANSWERS =
            List.of(RepositoryResponse.class, MountOptionsValidationResponse.class, FindingResponse.class,
                    HostBackupStatusResponse.class, RunningBackupResponse.class);

    /** To be called before the API is served: CloudStack's builders are in use from then on. */
    public void install() {
        for (Class<? extends BaseResponse> answer : ANSWERS) {
            install(answer, ApiResponseGsonHelper.getBuilder(), ApiResponseGsonHelper.getLogBuilder());
        }
    }

    /**
     * @param clients builds what writes to clients
     * @param log builds what writes to the API log
     */
    static void install(Class<?> answer, GsonBuilder clients, GsonBuilder log) {
        clients.registerTypeAdapter(answer, AnswerSerializer.forClients(answer));
        log.registerTypeAdapter(answer, AnswerSerializer.forLog(answer));
    }
}
