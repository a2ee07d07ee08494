package org.pullquote.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.problem.Violation;

/** The rules a list of blocks must keep to be a body. */
final class BodyRules {
    /** A language of code, as an info string of Markdown and a class of HTML can carry it. */
    static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9_+.#-]{1,40}");

    private static final String LINK = "Must be an http, https, mailto or tel address, or a path, without white space.";
    private static final String RESOURCE = "Must be an http or https address, or a path, without white space.";
    private static final String WEB = "Must be an http or https address, without white space.";

    private final List<Violation> violations = new ArrayList<>();

    private BodyRules() {}

    static List<Violation> violations(List<Block> blocks) {
        var rules = new BodyRules();
        for (int i = 0; i < blocks.size(); i++) {
            rules.check("/" + i, blocks.get(i));
        }
        return List.copyOf(rules.violations);
    }

    private void check(String at, Block block) {
        if (!block.id().isEmpty() && !BlockIds.ALLOWED.matcher(block.id()).matches()) {
            add(at + "/id", "block-id", "Must be 1 to 64 letters, digits, hyphens or underscores of ASCII.");
        }
        switch (block) {
            case Block.Paragraph p -> runs(at, p.content());
            case Block.Heading h -> heading(at, h);
            case Block.ListBlock l -> list(at, l);
            case Block.BlockQuote q -> quote(at, q);
            case Block.Image i -> image(at, i);
            case Block.Embed e -> address(at + "/url", e.url(), Addresses::isWeb, WEB);
            case Block.Code c -> code(at, c);
            case Block.Table t -> table(at, t);
            case Block.Divider _ -> {}
            case Block.Related r -> related(at, r);
        }
    }

    private void heading(String at, Block.Heading heading) {
        if (heading.level() < 2 || heading.level() > 6) {
            add(at + "/level", "heading-level", "Must be 2 to 6; level 1 is the article's title.");
        }
        runs(at, heading.content());
    }

    private void list(String at, Block.ListBlock list) {
        if (list.items().isEmpty()) {
            add(at + "/items", "required", "A list needs at least one item.");
        }
        for (int i = 0; i < list.items().size(); i++) {
            runs(at + "/items/" + i, list.items().get(i).content());
        }
    }

    private void quote(String at, Block.BlockQuote quote) {
        optionalAddress(at + "/cite", quote.cite(), Addresses::isResource, RESOURCE);
        runs(at, quote.content());
    }

    private void image(String at, Block.Image image) {
        boolean told = Absent.ifBlank(image.caption()) != null || Absent.ifBlank(image.credit()) != null;
        if (Absent.ifBlank(image.src()) == null && image.media() == null && !told) {
            add(
                    at,
                    "image-source",
                    "An image needs src, an address, or media, the id of one in the media library; where the picture"
                            + " is not at hand, its caption or credit.");
        }
        optionalAddress(at + "/src", image.src(), Addresses::isResource, RESOURCE);
    }

    private void code(String at, Block.Code code) {
        var language = Absent.ifBlank(code.language());
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            add(at + "/language", "language", "Must be the short name of a language, such as java or c++.");
        }
    }

    private void table(String at, Block.Table table) {
        if (table.rows().stream().allMatch(row -> row.cells().isEmpty())) {
            add(at + "/rows", "required", "A table needs at least one row with a cell.");
        }
        for (int r = 0; r < table.rows().size(); r++) {
            var cells = table.rows().get(r).cells();
            for (int c = 0; c < cells.size(); c++) {
                runs(at + "/rows/" + r + "/cells/" + c, cells.get(c).content());
            }
        }
    }

    private void related(String at, Block.Related related) {
        if (Prose.line(related.title()).isEmpty()) {
            add(at + "/title", "required", "A pointer to further reading needs a title.");
        }
        address(at + "/url", related.url(), Addresses::isResource, RESOURCE);
    }

    private void runs(String at, List<Run> runs) {
        for (int r = 0; r < runs.size(); r++) {
            var marks = runs.get(r).marks();
            for (int m = 0; m < marks.size(); m++) {
                mark(at + "/content/" + r + "/marks/" + m, marks.get(m));
            }
        }
    }

    private void mark(String at, Mark mark) {
        switch (mark) {
            case Mark.Link link -> address(at + "/href", link.href(), Addresses::isLink, LINK);
            case Mark.Bold _, Mark.Italic _, Mark.QuoteRef _ -> {}
        }
    }

    private void optionalAddress(String at, @Nullable String address, Predicate<String> rule, String detail) {
        if (Absent.ifBlank(address) instanceof String given) {
            address(at, given, rule, detail);
        }
    }

    private void address(String at, String address, Predicate<String> rule, String detail) {
        if (address.isEmpty()) {
            add(at, "required", detail);
        } else if (!rule.test(address)) {
            add(at, "address", detail);
        }
    }

    private void add(String at, String code, String detail) {
        violations.add(Violation.at(at, code, detail));
    }
}
