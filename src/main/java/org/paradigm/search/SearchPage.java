package org.paradigm.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.paradigm.platform.Page;
import org.paradigm.platform.Place;

/** {@code /{lang}/search?q=…}: what the course says about some words, in the language of the page. */
@Named
@RequestScoped
public class SearchPage implements Page {
    private static final int MOST = 20;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Place place;

    @Inject
    private HttpServletRequest request;

    private String words = "";
    private List<Hit> hits = List.of();
    private boolean elsewhere;

    @Override
    public void open() {
        var asked = request.getParameter("q");
        words = asked == null ? "" : asked.strip();
        if (!words.isEmpty()) {
            hits = catalogue.find(words, place.getLanguage(), MOST);
            elsewhere = hits.isEmpty()
                    && !catalogue.find(words, place.getOther(), 1).isEmpty();
        }
    }

    public String getWords() {
        return words;
    }

    public boolean isAsked() {
        return !words.isEmpty();
    }

    public List<Hit> getHits() {
        return hits;
    }

    /** Whether only the other language has something. */
    public boolean isElsewhere() {
        return elsewhere;
    }

    public String getQuery() {
        return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
