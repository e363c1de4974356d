// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.api;

import io.nasguard.repository.RefusedException;
import io.nasguard.repository.RepositoryStore.StoreException;
import io.nasguard.repository.UnknownRepositoryException;
import io.nasguard.status.ReleaseFailedException;
import io.nasguard.status.UnknownHostException;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.apache.cloudstack.api.ApiErrorCode;
import org.apache.cloudstack.api.ServerApiException;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Runs what a command does and turns its failures into CloudStack's error codes. */
final class ApiAnswer {

    private static final Logger LOG = LogManager.getLogger(ApiAnswer.class);

    private ApiAnswer() {
    }

    /**
     * @throws ServerApiException 431 for input that is refused, 530 when the database or a host's agent cannot be
     *         used; no text of it holds a value that was sent or stored
     */
    static <T> T of(Supplier<T> work) {
        try {
            return work.get();
        } catch (RefusedException | UnknownRepositoryException | UnknownHostException e) {
            throw new ServerApiException(ApiErrorCode.PARAM_ERROR, e.getMessage());
        } catch (ReleaseFailedException e) {
            throw new ServerApiException(ApiErrorCode.INTERNAL_ERROR, e.getMessage());
        } catch (StoreException e) {
            LOG.error("{}: {}", e.getMessage(), reason(e.getCause()));
            throw new ServerApiException(ApiErrorCode.INTERNAL_ERROR, e.getMessage() + ". See the management server's log.");
        }
    }

    /** The driver's own message may quote a value, so only its kind is told. */
    private static String reason(Throwable cause) {
        return cause instanceof SQLException
                ? cause.getClass().getSimpleName() + ", SQL state " + ((SQLException) cause).getSQLState()
                : String.valueOf(cause == null ? null : cause.getClass().getName());
    }
}
