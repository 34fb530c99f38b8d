package org.paradigm.platform;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Hands the database's absence to {@link DatabaseAwayFilter} by a request attribute. An exception that leaves the Faces
 * servlet is reported with its stack trace by Payara, each time.
 */
public class AwayExceptionHandlerFactory extends ExceptionHandlerFactory {
    public AwayExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {
        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            var faces = FacesContext.getCurrentInstance();
            var events = getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                var failure = events.next().getContext().getException();
                if (DatabaseAway.causes(failure) && !faces.getExternalContext().isResponseCommitted()) {
                    events.remove();
                    DatabaseAway.meet(
                            (HttpServletRequest) faces.getExternalContext().getRequest());
                    faces.responseComplete();
                }
            }
            getWrapped().handle();
        }
    }
}
