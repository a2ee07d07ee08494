package org.pullquote.desk.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.pullquote.content.Anchor;
import org.pullquote.content.PlainText;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.desk.copy.WorkingQuote;
import org.pullquote.edition.CorrectionDocument;
import org.pullquote.edition.Edition;
import org.pullquote.platform.problem.Violation;
import org.pullquote.platform.text.Visible;
import org.pullquote.platform.url.WebUrl;

/** Finds in a copy that comes from elsewhere what cannot be in one that was made here. */
final class CopyCheck {
    private final WorkingCopy copy;
    private final PlainText text;
    private final String pointer;
    private final List<Violation> violations = new ArrayList<>();

    private CopyCheck(WorkingCopy copy, String pointer) {
        this.copy = copy;
        this.text = PlainText.of(copy.text().body());
        this.pointer = pointer;
    }

    /** @param pointer to the copy */
    static List<Violation> violations(WorkingCopy copy, String pointer) {
        var check = new CopyCheck(copy, pointer);
        check.title();
        check.quotes();
        check.mentions();
        check.links();
        check.ids();
        return check.violations;
    }

    /** The ids of what a copy has and does not only name. */
    static List<UUID> parts(WorkingCopy copy) {
        return Stream.of(
                        copy.quotes().stream().map(WorkingQuote::id),
                        copy.links().stream().map(Edition.Link::id),
                        copy.corrections().stream().map(CorrectionDocument::id))
                .flatMap(ids -> ids)
                .toList();
    }

    private void title() {
        if (!Visible.in(copy.text().title())) {
            note("/text/title", "not-blank", "This must not be blank.");
        }
    }

    private void quotes() {
        for (int i = 0; i < copy.quotes().size(); i++) {
            var quote = copy.quotes().get(i);
            if (quote.anchors().isEmpty()) {
                note("/quotes/" + i + "/anchors", "required", "A quote has at least one place in the text.");
            }
            anchors(quote, "/quotes/" + i + "/anchors/");
        }
    }

    private void anchors(WorkingQuote quote, String place) {
        for (int i = 0; i < quote.anchors().size(); i++) {
            if (quote.stands() && !stands(quote.anchors().get(i))) {
                note(
                        place + i,
                        "not-in-text",
                        "These words do not stand there in the text, and the quote has not drifted.");
            }
        }
    }

    private boolean stands(Anchor anchor) {
        return isWithin(anchor.start(), anchor.end())
                && text.slice(anchor.start(), anchor.end()).equals(anchor.exact());
    }

    private void mentions() {
        for (int i = 0; i < copy.mentions().size(); i++) {
            if (!copy.mentions().get(i).places().stream().allMatch(place -> isWithin(place.start(), place.end()))) {
                note("/mentions/" + i + "/places", "not-in-text", "The text has no such place.");
            }
        }
    }

    private boolean isWithin(int start, int end) {
        return 0 <= start && start < end && end <= text.length();
    }

    private void links() {
        for (int i = 0; i < copy.links().size(); i++) {
            var url = copy.links().get(i).url();
            if (url != null && !url.matches(WebUrl.PATTERN)) {
                note("/links/" + i + "/url", "bad-url", "This %s.".formatted(WebUrl.MESSAGE));
            }
        }
    }

    private void ids() {
        var known = new HashSet<UUID>();
        parts(copy).stream()
                .filter(id -> !known.add(id))
                .forEach(id -> note("", "repeated-id", "The id %s is there twice.".formatted(id)));
    }

    private void note(String place, String code, String detail) {
        violations.add(Violation.at(pointer + place, code, detail));
    }
}
