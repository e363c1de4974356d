// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.context;

import com.cloud.exception.CloudAuthenticationException;
import com.cloud.user.Account;
import com.cloud.user.User;
import com.cloud.utils.db.EntityManager;
import io.nasguard.stubs.Stub;
import java.util.Map;
import org.apache.cloudstack.api.ApiCommandResourceType;
import org.apache.logging.log4j.Logger;

public class CallContext {
    protected static Logger LOGGER;

    protected CallContext() {
        throw Stub.called();
    }

    protected CallContext(long id1, long id2, String text) {
        throw Stub.called();
    }

    protected CallContext(User user, Account account, String text) {
        throw Stub.called();
    }

    protected static CallContext register(User user, Account account, Long id1, Long id2, String text) {
        throw Stub.called();
    }

    public String getApiName() {
        throw Stub.called();
    }

    public Account getCallingAccount() {
        throw Stub.called();
    }

    public long getCallingAccountId() {
        throw Stub.called();
    }

    public String getCallingAccountUuid() {
        throw Stub.called();
    }

    public User getCallingUser() {
        throw Stub.called();
    }

    public long getCallingUserId() {
        throw Stub.called();
    }

    public String getCallingUserUuid() {
        throw Stub.called();
    }

    public String getContextId() {
        throw Stub.called();
    }

    public Object getContextParameter(Object value) {
        throw Stub.called();
    }

    public Map<Object, Object> getContextParameters() {
        throw Stub.called();
    }

    public String getEventDescription() {
        throw Stub.called();
    }

    public String getEventDetails() {
        throw Stub.called();
    }

    public Long getEventResourceId() {
        throw Stub.called();
    }

    public ApiCommandResourceType getEventResourceType() {
        throw Stub.called();
    }

    public String getEventType() {
        throw Stub.called();
    }

    public long getStartEventId() {
        throw Stub.called();
    }

    public boolean isEventDisplayEnabled() {
        throw Stub.called();
    }

    public void putContextParameter(Object value1, Object value2) {
        throw Stub.called();
    }

    public void putContextParameters(Map<Object, Object> details) {
        throw Stub.called();
    }

    public void removeContextParameter(Object value) {
        throw Stub.called();
    }

    public void setApiName(String apiName) {
        throw Stub.called();
    }

    public void setEventDescription(String eventDescription) {
        throw Stub.called();
    }

    public void setEventDetails(String eventDetails) {
        throw Stub.called();
    }

    public void setEventDisplayEnabled(boolean eventDisplayEnabled) {
        throw Stub.called();
    }

    public void setEventResourceId(Long eventResourceId) {
        throw Stub.called();
    }

    public void setEventResourceType(ApiCommandResourceType eventResourceType) {
        throw Stub.called();
    }

    public void setEventType(String eventType) {
        throw Stub.called();
    }

    public void setStartEventId(long startEventId) {
        throw Stub.called();
    }

    public static CallContext current() {
        throw Stub.called();
    }

    public static void init(EntityManager entityManager) {
        throw Stub.called();
    }

    public static CallContext register(long id1, long id2) throws CloudAuthenticationException {
        throw Stub.called();
    }

    public static CallContext register(long id1, long id2, String text) throws CloudAuthenticationException {
        throw Stub.called();
    }

    public static CallContext register(User user, Account account) {
        throw Stub.called();
    }

    public static CallContext register(User user, Account account, String text) {
        throw Stub.called();
    }

    public static CallContext register(String text1, String text2) {
        throw Stub.called();
    }

    public static CallContext register(
            CallContext callContext, ApiCommandResourceType apiCommandResourceType)
            throws CloudAuthenticationException {
        throw Stub.called();
    }

    public static CallContext registerPlaceHolderContext() {
        throw Stub.called();
    }

    public static CallContext registerSystemCallContextOnceOnly() {
        throw Stub.called();
    }

    public static void setActionEventInfo(String text1, String text2) {
        throw Stub.called();
    }

    public static CallContext unregister() {
        throw Stub.called();
    }

    public static void unregisterAll() {
        throw Stub.called();
    }

    @Override
    public String toString() {
        throw Stub.called();
    }
}
