// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.event;

import java.lang.reflect.Method;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.apache.cloudstack.context.CallContext;

import com.cloud.event.ActionEvent;
import com.cloud.event.ActionEventUtils;
import com.cloud.event.EventVO;

/** Raises the event that {@link ActionEvent} asks for: when the method starts (only of a job) and when it is done. */
final class ActionEventInterceptor implements MethodInterceptor {
    @Override
    public Object invoke(MethodInvocation invocation) throws Throwable {
        ActionEvent event = annotation(invocation.getMethod(), invocation.getThis().getClass());
        if (event == null) {
            return invocation.proceed();
        }
        CallContext context = CallContext.current();
        if (event.async()) {
            ActionEventUtils.onStartedActionEventFromContext(type(event, context), capitalize(description(event, context)),
                    resourceId(event, context), resourceType(event, context), context.isEventDisplayEnabled());
        }
        boolean success = false;
        try {
            Object result = invocation.proceed();
            success = true;
            return result;
        } finally {
            done(event, context, success);
        }
    }

    static ActionEvent annotation(Method method, Class<?> target) {
        ActionEvent event = method.getAnnotation(ActionEvent.class);
        if (event == null) {
            try {
                event = target.getMethod(method.getName(), method.getParameterTypes()).getAnnotation(ActionEvent.class);
            } catch (NoSuchMethodException notOfThisClass) {
                return null;
            }
        }
        return event;
    }

    private static void done(ActionEvent event, CallContext context, boolean success) {
        String type = type(event, context);
        if (type.isEmpty()) {
            return;
        }
        String level = success ? EventVO.LEVEL_INFO : EventVO.LEVEL_ERROR;
        String description = description(event, context);
        if (event.create()) {
            String text = (success ? "Successfully created entity for " : "Error while creating entity for ") + description;
            context.setStartEventId(ActionEventUtils.onCreatedActionEvent(context.getCallingUserId(), context.getCallingAccountId(),
                    level, type, context.isEventDisplayEnabled(), text, resourceId(event, context), resourceType(event, context)));
        } else {
            String text = (success ? "Successfully completed " : "Error while ") + description;
            ActionEventUtils.onCompletedActionEvent(context.getCallingUserId(), context.getCallingAccountId(), level, type,
                    context.isEventDisplayEnabled(), text, resourceId(event, context), resourceType(event, context),
                    context.getStartEventId());
        }
    }

    private static String type(ActionEvent event, CallContext context) {
        return context.getEventType() == null ? event.eventType() : context.getEventType();
    }

    private static String description(ActionEvent event, CallContext context) {
        String text = context.getEventDescription() == null ? event.eventDescription() : context.getEventDescription();
        return context.getEventDetails() == null ? text : text + ". " + context.getEventDetails();
    }

    private static Long resourceId(ActionEvent event, CallContext context) {
        if (context.getEventResourceId() != null) {
            return context.getEventResourceId();
        }
        return event.resourceId() == -1 ? null : Long.valueOf(event.resourceId());
    }

    private static String resourceType(ActionEvent event, CallContext context) {
        if (context.getEventResourceType() != null) {
            return context.getEventResourceType().toString();
        }
        return event.resourceType().isEmpty() ? null : event.resourceType();
    }

    private static String capitalize(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
