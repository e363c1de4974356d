// SPDX-License-Identifier: Apache-2.0
package org.apache.cloudstack.context;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.apache.cloudstack.api.ApiCommandResourceType;

import com.cloud.user.Account;
import com.cloud.user.User;
import com.cloud.utils.db.EntityManager;

/** Who calls, and what the event of the call is to say. One for each thread; contexts may be nested. */
public class CallContext {
    private static final ThreadLocal<Deque<CallContext>> STACK = ThreadLocal.withInitial(ArrayDeque::new);
    private static EntityManager entityManager;

    private final String contextId;
    private final long userId;
    private final long accountId;
    private final Map<Object, Object> parameters = new HashMap<>();
    private User user;
    private Account account;
    private long startEventId;
    private String eventType;
    private String eventDescription;
    private String eventDetails;
    private Long eventResourceId;
    private ApiCommandResourceType eventResourceType;
    private boolean eventDisplayEnabled = true;
    private String apiName;

    protected CallContext(long userId, long accountId, String contextId) {
        this.userId = userId;
        this.accountId = accountId;
        this.contextId = contextId;
    }

    protected CallContext(User user, Account account, String contextId) {
        this(user.getId(), account.getId(), contextId);
        this.user = user;
        this.account = account;
    }

    public static void init(EntityManager entityMgr) {
        entityManager = entityMgr;
    }

    /** @return the context of this thread; a thread that has none works for the system account */
    public static CallContext current() {
        CallContext context = STACK.get().peek();
        return context == null ? registerSystemCallContextOnceOnly() : context;
    }

    public static CallContext register(User callingUser, Account callingAccount) {
        return register(callingUser, callingAccount, UUID.randomUUID().toString());
    }

    public static CallContext register(User callingUser, Account callingAccount, String contextId) {
        return push(new CallContext(callingUser, callingAccount, contextId));
    }

    public static CallContext registerSystemCallContextOnceOnly() {
        CallContext context = STACK.get().peek();
        return context != null ? context
                : push(new CallContext(User.UID_SYSTEM, Account.ACCOUNT_ID_SYSTEM, UUID.randomUUID().toString()));
    }

    private static CallContext push(CallContext context) {
        STACK.get().push(context);
        return context;
    }

    /** @return the context that was left, null where there was none */
    public static CallContext unregister() {
        return STACK.get().poll();
    }

    public static void unregisterAll() {
        STACK.remove();
    }

    public String getContextId() {
        return contextId;
    }

    public long getCallingUserId() {
        return userId;
    }

    public User getCallingUser() {
        if (user == null) {
            user = entityManager.findById(User.class, userId);
        }
        return user;
    }

    public String getCallingUserUuid() {
        return getCallingUser().getUuid();
    }

    public long getCallingAccountId() {
        return accountId;
    }

    public Account getCallingAccount() {
        if (account == null) {
            account = entityManager.findById(Account.class, accountId);
        }
        return account;
    }

    public String getCallingAccountUuid() {
        return getCallingAccount().getUuid();
    }

    public void putContextParameter(Object key, Object value) {
        parameters.put(key, value);
    }

    public void putContextParameters(Map<Object, Object> details) {
        if (details != null) {
            parameters.putAll(details);
        }
    }

    public void removeContextParameter(Object key) {
        parameters.remove(key);
    }

    public Object getContextParameter(Object key) {
        Object value = parameters.get(key);
        return value == null ? parameters.get(key.toString()) : value;
    }

    public Map<Object, Object> getContextParameters() {
        return parameters;
    }

    public long getStartEventId() {
        return startEventId;
    }

    public void setStartEventId(long startEventId) {
        this.startEventId = startEventId;
    }

    public String getEventType() {
        return eventType;
    }

    public void setEventType(String eventType) {
        this.eventType = eventType;
    }

    public String getEventDescription() {
        return eventDescription;
    }

    public void setEventDescription(String eventDescription) {
        this.eventDescription = eventDescription;
    }

    public String getEventDetails() {
        return eventDetails;
    }

    public void setEventDetails(String eventDetails) {
        this.eventDetails = eventDetails;
    }

    public Long getEventResourceId() {
        return eventResourceId;
    }

    public void setEventResourceId(Long eventResourceId) {
        this.eventResourceId = eventResourceId;
    }

    public ApiCommandResourceType getEventResourceType() {
        return eventResourceType;
    }

    public void setEventResourceType(ApiCommandResourceType eventResourceType) {
        this.eventResourceType = eventResourceType;
    }

    public boolean isEventDisplayEnabled() {
        return eventDisplayEnabled;
    }

    public void setEventDisplayEnabled(boolean eventDisplayEnabled) {
        this.eventDisplayEnabled = eventDisplayEnabled;
    }

    public static void setActionEventInfo(String eventType, String description) {
        CallContext context = current();
        context.setEventType(eventType);
        context.setEventDescription(description);
    }

    public String getApiName() {
        return apiName;
    }

    public void setApiName(String apiName) {
        this.apiName = apiName;
    }

    @Override
    public String toString() {
        return "call " + contextId + " of user " + userId + ", account " + accountId;
    }
}
