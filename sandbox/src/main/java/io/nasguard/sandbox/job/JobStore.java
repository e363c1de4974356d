// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.apache.cloudstack.api.InternalIdentity;
import org.apache.cloudstack.api.ResponseObject;
import org.apache.cloudstack.jobs.JobInfo;

import com.cloud.api.ApiSerializerHelper;
import com.cloud.utils.exception.CloudRuntimeException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.nasguard.sandbox.api.ResponseGson;
import io.nasguard.sandbox.db.Sql;

/** Jobs in table {@code async_job}. */
public class JobStore {
    /** Parameter of a job: the event that its other events refer to. */
    public static final String START_EVENT = "ctxStartEventId";

    private static final String DISPATCHER = "ApiAsyncJobDispatcher";
    private static final String SEPARATOR = "/";

    private final ObjectMapper json = new ObjectMapper();

    /** A row of table {@code async_job}. */
    public record Job(long id, String uuid, long userId, long accountId, String command, String info, JobInfo.Status status,
            int processStatus, int resultCode, String result, String instanceType, Long instanceId, Date created, Date removed)
            implements InternalIdentity {
        @Override
        public long getId() {
            return id;
        }
    }

    /** @return the new job */
    public Job create(long userId, long accountId, Class<?> command, Map<String, String> params, String instanceType,
            Long instanceId, String uuid) {
        String info;
        try {
            info = json.writeValueAsString(params);
        } catch (JsonProcessingException e) {
            throw new CloudRuntimeException("Cannot keep the parameters of a job", e);
        }
        long id = Sql.insert("INSERT INTO async_job (uuid, related, user_id, account_id, job_cmd, job_cmd_info, job_cmd_ver, "
                        + "job_status, job_process_status, job_result_code, instance_type, instance_id, created, job_dispatcher) "
                        + "VALUES (?, '', ?, ?, ?, ?, 0, 0, 0, 0, ?, ?, UTC_TIMESTAMP(), ?)",
                uuid == null ? UUID.randomUUID().toString() : uuid, userId, accountId, command.getName(), info, instanceType,
                instanceId, DISPATCHER);
        return find(id).orElseThrow();
    }

    public Optional<Job> find(long id) {
        return Sql.first(JobStore::read, "SELECT * FROM async_job WHERE id = ?", id);
    }

    public Map<String, String> params(Job job) {
        try {
            return json.readValue(job.info(), new TypeReference<Map<String, String>>() { });
        } catch (JsonProcessingException e) {
            throw new CloudRuntimeException("Cannot read the parameters of job " + job.uuid(), e);
        }
    }

    /** Keeps class, object name and JSON of the result, as CloudStack does: it is read back to be shown. */
    public void complete(long id, JobInfo.Status status, int code, ResponseObject result) {
        Sql.update("UPDATE async_job SET job_status = ?, job_result_code = ?, job_result = ?, last_updated = UTC_TIMESTAMP(), "
                + "removed = UTC_TIMESTAMP() WHERE id = ?", status.ordinal(), code, ApiSerializerHelper.toSerializedString(result),
                id);
    }

    /** Keeps how far a job is. @param result what it says so far, in the form of a result; null leaves what is there */
    public void progress(long id, int processStatus, String result) {
        Sql.update("UPDATE async_job SET job_process_status = ?, job_result = COALESCE(?, job_result),"
                + " last_updated = UTC_TIMESTAMP() WHERE id = ?", processStatus, result, id);
    }

    /** @return the result of a job that is done, null where there is none */
    public ResponseObject result(Job job) {
        if (job.result() == null) {
            return null;
        }
        String[] parts = job.result().split(SEPARATOR, 3);
        try {
            ResponseObject result = (ResponseObject) ResponseGson.forStorage().fromJson(parts[2], Class.forName(parts[0]));
            result.setObjectName(parts[1]);
            return result;
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static Job read(ResultSet row) throws SQLException {
        return new Job(row.getLong("id"), row.getString("uuid"), row.getLong("user_id"), row.getLong("account_id"),
                row.getString("job_cmd"), row.getString("job_cmd_info"), JobInfo.Status.values()[row.getInt("job_status")],
                row.getInt("job_process_status"), row.getInt("job_result_code"), row.getString("job_result"),
                row.getString("instance_type"), row.getObject("instance_id", Long.class), row.getTimestamp("created"),
                row.getTimestamp("removed"));
    }
}
