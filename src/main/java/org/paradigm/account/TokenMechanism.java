package org.paradigm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.paradigm.platform.DatabaseAway;
import org.paradigm.platform.Migration;

/** Recognises who sends a request by the token in its cookie; there is no HTTP session that would remember. */
@ApplicationScoped
public class TokenMechanism implements HttpAuthenticationMechanism {
    private static final Logger LOG = Logger.getLogger(TokenMechanism.class.getName());
    private static final String RECOGNITION = Recognition.class.getName();
    private static final String RESPONSE = TokenMechanism.class.getName() + ".response";

    @Inject
    private SignIns signIns;

    @Inject
    private Migration migration;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (anyone(request)) {
            return context.doNothing();
        }
        if (request.getAttribute(RECOGNITION) == null) {
            request.setAttribute(RESPONSE, response);
            request.setAttribute(RECOGNITION, recognise(request, response));
            if (of(request) instanceof Recognition.CannotTell) {
                DatabaseAway.notice(request);
            }
        }
        if (of(request) instanceof Recognition.Known known && known.person()) {
            var groups = known.roles().stream().map(Role::code).collect(Collectors.toSet());
            return context.notifyContainerAboutLogin(known.account().toString(), groups);
        }
        return context.doNothing();
    }

    /** Addresses that are the same for everyone. */
    private static boolean anyone(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/resources/") || path.startsWith("/health/");
    }

    private Recognition recognise(HttpServletRequest request, HttpServletResponse response) {
        var value = TokenCookie.valueIn(request);
        if (value.isEmpty()) {
            return new Recognition.Nobody(Optional.empty());
        }
        if (!migration.done()) {
            return new Recognition.CannotTell();
        }
        var cookie = TokenCookie.parse(value.get());
        try {
            var found = cookie.isEmpty()
                    ? Optional.<SignIns.Found>empty()
                    : signIns.find(cookie.get().token());
            if (found.isPresent()) {
                if (found.get().today()) {
                    cookie.get()
                            .give(
                                    request,
                                    response,
                                    found.get().known().person() ? SignIn.PERSON_STAYS : SignIn.GUEST_STAYS);
                }
                return found.get().known();
            }
        } catch (SQLException e) {
            if (!DatabaseAway.causes(e)) {
                LOG.log(Level.WARNING, "Who it is cannot be looked up", e);
            }
            return new Recognition.CannotTell();
        }
        if (cookie.filter(TokenCookie::guest).isPresent()) {
            return new Recognition.Nobody(cookie.map(TokenCookie::token));
        }
        TokenCookie.clear(request, response);
        return new Recognition.Invalid();
    }

    static Recognition of(HttpServletRequest request) {
        return request.getAttribute(RECOGNITION) instanceof Recognition recognition
                ? recognition
                : new Recognition.Nobody(Optional.empty());
    }

    /** From now on within this request, it is this one: someone who has just signed in, or become a guest. */
    static void become(HttpServletRequest request, Recognition recognition) {
        request.setAttribute(RECOGNITION, recognition);
    }

    /** Where cookies are added. */
    static HttpServletResponse responseTo(HttpServletRequest request) {
        return (HttpServletResponse) request.getAttribute(RESPONSE);
    }
}
