package org.paradigm.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a plain form of a page has posted, field by field, and what is wrong with it. Pages are stateless: a form that is
 * refused is rendered again from this.
 */
@Named
@RequestScoped
public class Form {
    @Inject
    private HttpServletRequest request;

    private final Map<String, String> errors = new HashMap<>();

    public boolean isPosted() {
        return request.getMethod().equals("POST");
    }

    /** Whether this was posted by the button or hidden field {@code do} of that value: a page may have several forms. */
    public boolean does(String action) {
        return isPosted() && value("do").equals(action);
    }

    /** What was typed; empty when nothing was. */
    public String value(String field) {
        var value = request.getParameter(field);
        return value == null ? "" : value;
    }

    /** What a hidden field or a button names, if it is there and nobody has tampered with it. */
    public Optional<UUID> id(String field) {
        try {
            return Optional.of(UUID.fromString(value(field)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Every box that was ticked under one name. */
    public List<String> values(String field) {
        var values = request.getParameterValues(field);
        return values == null ? List.of() : Arrays.asList(values);
    }

    /** Says what is wrong with a field, or with the whole form when the field is empty. */
    public void refuse(String field, String text) {
        errors.put(field, text);
    }

    public String error(String field) {
        return errors.get(field);
    }

    public boolean isRefused() {
        return !errors.isEmpty();
    }
}
