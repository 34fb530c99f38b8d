package org.paradigm.platform;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * {@code <p:live value="#{…}"/>}: HTML that belongs to whoever reads the page. Where the rest of the page is kept as an
 * {@link Outline}, this alone is asked for again; so {@code value} may name beans, not variables of the view.
 */
public class LiveTag extends TagHandler {
    private final TagAttribute value;

    public LiveTag(TagConfig config) {
        super(config);
        value = getRequiredAttribute("value");
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) {
        parent.getChildren().add(new Part(value, context));
    }

    private static final class Part extends UIComponentBase {
        private final String expression;
        private final ValueExpression html;

        Part(TagAttribute value, FaceletContext context) {
            expression = value.getValue();
            html = value.getValueExpression(context, String.class);
            setTransient(true);
        }

        @Override
        public String getFamily() {
            return "paradigm";
        }

        @Override
        public void encodeAll(FacesContext faces) throws IOException {
            var text = (String) html.getValue(faces.getELContext());
            var marks = Marks.of((HttpServletRequest) faces.getExternalContext().getRequest());
            var out = faces.getResponseWriter();
            if (marks.isPresent()) {
                out.write(marks.get().mark(new Marks.Edge(expression))
                        + text
                        + marks.get().mark(Marks.Edge.END));
            } else {
                out.write(text);
            }
        }
    }
}
