package org.paradigm.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.paradigm.platform.Form;
import org.paradigm.platform.Page;
import org.paradigm.platform.Place;
import org.paradigm.platform.Texts;

/** {@code /{lang}/admin}: people, what they may do, and help for those who cannot get in. */
@Named
@RequestScoped
public class AdminPage implements Page {
    private static final int AT_ONCE = 25;

    @Inject
    private Form form;

    @Inject
    private Me me;

    @Inject
    private Place place;

    @Inject
    private Accounts accounts;

    @Inject
    private Administering administering;

    private int page;
    private long count;
    private List<Account> people = List.of();
    private Token link;
    private Account linkFor;

    @Override
    public void open() {
        place.noStore();
        if (!me.require(Role.ADMINISTRATOR)) {
            return;
        }
        page = form.value("page").matches("[1-9][0-9]{0,5}") ? Integer.parseInt(form.value("page")) : 1;
        if (form.isPosted()) {
            var person =
                    form.id("account").flatMap(accounts::find).filter(found -> !found.isGuest() && !isMyself(found));
            if (person.isEmpty()) {
                place.notFound();
                return;
            }
            change(form.value("do"), person.get());
        }
        count = accounts.countLike(getFind());
        people = accounts.like(getFind(), (page - 1) * AT_ONCE, AT_ONCE);
    }

    private void change(String what, Account person) {
        var administrator = me.account().orElseThrow();
        var id = person.getId();
        switch (what) {
            case "roles" -> administering.giveRoles(administrator, id, roles());
            case "lock" -> administering.lock(administrator, id);
            case "unlock" -> administering.unlock(administrator, id);
            case "reset" -> {
                // Shown in this answer and nowhere else, so no redirect.
                link = administering.issueResetLink(administrator, id);
                linkFor = person;
                return;
            }
            default -> {
                return;
            }
        }
        place.redirect("admin?" + getQuery(page) + "&done=" + what);
    }

    private Set<Role> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> form.values("role").contains(role.code()))
                .collect(Collectors.toSet());
    }

    public String getFind() {
        return form.value("find");
    }

    public List<Account> getPeople() {
        return people;
    }

    public boolean isMyself(Account account) {
        return me.account().filter(account.getId()::equals).isPresent();
    }

    public String getCaption() {
        var texts = Texts.of(AdminPage.class, place.getLanguage());
        var first = (page - 1L) * AT_ONCE;
        return people.isEmpty()
                ? texts.get("admin.none")
                : texts.get("admin.caption", first + 1, first + people.size(), count);
    }

    public int getPage() {
        return page;
    }

    public boolean isMore() {
        return (long) page * AT_ONCE < count;
    }

    /** The same list at another page. */
    public String getQuery(int page) {
        return "find=" + URLEncoder.encode(getFind(), StandardCharsets.UTF_8) + "&page=" + page;
    }

    /** The address of a link just issued; null when none was. */
    public String getLink() {
        return link == null ? null : place.absolute("reset/" + link.text());
    }

    public Account getLinkFor() {
        return linkFor;
    }
}
