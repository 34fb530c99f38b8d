package org.paradigm.platform;

import jakarta.el.ELContext;
import jakarta.el.ExpressionFactory;
import jakarta.el.StandardELContext;
import jakarta.el.ValueExpression;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a view says of beans, evaluated where there is no view. */
@ApplicationScoped
class Expressions {
    private final BeanManager beans;
    private final ExpressionFactory factory;
    private final Map<String, ValueExpression> known = new ConcurrentHashMap<>();

    /** For the container, whose proxy evaluates nothing. */
    protected Expressions() {
        this.beans = null;
        this.factory = null;
    }

    @Inject
    Expressions(BeanManager beans) {
        this.beans = beans;
        this.factory = beans.wrapExpressionFactory(ExpressionFactory.newInstance());
    }

    /** For the expressions of one request. */
    ELContext context() {
        var context = new StandardELContext(factory);
        context.addELResolver(beans.getELResolver());
        return context;
    }

    String text(String expression, ELContext context) {
        return (String)
                known.computeIfAbsent(expression, key -> factory.createValueExpression(context, key, String.class))
                        .getValue(context);
    }
}
