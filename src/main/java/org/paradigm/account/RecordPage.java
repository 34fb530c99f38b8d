package org.paradigm.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.paradigm.platform.Form;
import org.paradigm.platform.Page;
import org.paradigm.platform.Place;
import org.paradigm.platform.Texts;

/** {@code /{lang}/sign-in/record}: "3 answers were given on this device; are they yours?" */
@Named
@RequestScoped
public class RecordPage implements Page {
    @Inject
    private Form form;

    @Inject
    private Me me;

    @Inject
    private Place place;

    @Inject
    private HandingOver handingOver;

    private long answers;

    @Override
    public void open() {
        place.noStore();
        var person = me.known().filter(Recognition.Known::person);
        if (me.isDatabaseAway()) {
            place.unavailable();
        } else if (person.isEmpty()) {
            place.redirect("sign-in?" + place.getBackQuery());
        } else if (form.isPosted()) {
            if (form.does("yes")) {
                handingOver.accept(person.get());
            } else if (form.does("no")) {
                handingOver.decline(person.get());
            }
            place.redirectBack(form.value("back"));
        } else {
            handingOver
                    .question(person.get())
                    .ifPresentOrElse(count -> answers = count, () -> place.redirectBack(form.value("back")));
        }
    }

    public String getQuestion() {
        return Texts.of(RecordPage.class, place.getLanguage()).get("record.question", answers);
    }
}
