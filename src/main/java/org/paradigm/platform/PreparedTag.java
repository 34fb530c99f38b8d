package org.paradigm.platform;

import jakarta.el.ELException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code <p:prepared by="#{…}">…</p:prepared>}: a part of a page that is the same wherever {@code by} is the same. It is
 * written once and {@linkplain Prepared kept as it is sent}; from then on none of its components are built and none of
 * its expressions evaluated, which is most of what a page costs. Where {@code by} is empty it is written anew.
 */
public class PreparedTag extends TagHandler {
    /** What frames the pages, in two languages and three themes; a kilobyte or two each. */
    private static final int KEPT = 300;

    /** The least recently used goes first. */
    private static final Map<String, Prepared> ALL = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Prepared> eldest) {
            return size() > KEPT;
        }
    });

    private final TagAttribute by;
    private final String location;

    public PreparedTag(TagConfig config) {
        super(config);
        by = getRequiredAttribute("by");
        location = config.getTag().getLocation().toString();
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        var key = by.getValue(context);
        if (key == null || key.isEmpty()) {
            nextHandler.apply(context, parent);
            return;
        }
        var place = location + '\n' + key;
        var known = ALL.get(place);
        var part = new Part(place, known);
        parent.getChildren().add(part);
        if (known == null) {
            nextHandler.apply(context, part);
        }
    }

    /** Writes what is known; else what its children write, which is known from then on. */
    private static final class Part extends UIComponentBase {
        private final String place;
        private final Prepared known;

        Part(String place, Prepared known) {
            this.place = place;
            this.known = known;
            setTransient(true);
        }

        @Override
        public String getFamily() {
            return "paradigm";
        }

        @Override
        public void encodeAll(FacesContext faces) throws IOException {
            var prepared = known == null ? written(faces) : known;
            var request = (HttpServletRequest) faces.getExternalContext().getRequest();
            faces.getResponseWriter().write(prepared.mark(request));
        }

        private Prepared written(FacesContext faces) throws IOException {
            var page = faces.getResponseWriter();
            var text = new StringWriter();
            try {
                faces.setResponseWriter(page.cloneWithWriter(text));
                for (var child : getChildren()) {
                    child.encodeAll(faces);
                }
                faces.getResponseWriter().flush();
            } finally {
                faces.setResponseWriter(page);
            }
            if (text.getBuffer().indexOf(String.valueOf(Marks.SIGN)) >= 0) {
                throw new ELException("What is prepared within " + place + " belongs to one answer only");
            }
            var prepared = Prepared.of(text.toString());
            ALL.put(place, prepared);
            return prepared;
        }
    }
}
