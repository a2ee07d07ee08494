package org.pullquote.ingest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Block;
import org.pullquote.content.Run;

/** The groups of lines of a page's text as blocks, by how they look and where they stand. */
final class PageBlocks {
    private static final int LONGEST_HEADING = 100;
    private static final int LONGEST_CAPTION = 250;
    private static final int LONGEST_CREDIT = 60;
    private static final int WORDS_OF_A_HEADING = 14;
    private static final int WORDS_OF_A_CREDIT = 7;

    private static final Pattern ENDS_OPEN = Pattern.compile(".*[.,;:…–—\"”»“]$");
    private static final Pattern BEGINS_QUOTED = Pattern.compile("^[\"“”„«»'‘’–—•*-].*");
    private static final Pattern CREDIT = Pattern.compile(
            "(?i)^[\\[(]?(?:(?:photo|photograph|image|picture|credit|illustration|foto|bild|grafik|crédit|credito|crédito"
                    + "|imagen|imagem)(?:[\\h-]*(?:credit|by|photo|courtesy of|von|par|de))?\\h*[:/©]|©|file photo:|via)\\h*"
                    + "(.+?)[\\])]?$");

    /** Words that may be small in a name or a title. */
    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "over", "the", "to", "vs", "via",
            "with", "de", "del", "der", "die", "des", "du", "et", "für", "la", "le", "les", "los", "und", "van", "von",
            "y", "/", "&", "–", "-");

    private final List<TextGroup> groups;

    PageBlocks(List<TextGroup> groups) {
        this.groups = groups;
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < groups.size(); i++) {
            blocks.add(block(groups.get(i), i));
        }
        return blocks;
    }

    private Block block(TextGroup group, int position) {
        if (RelatedBlocks.isLink(group.text())) {
            return paragraph(group);
        }
        return picture(group).or(() -> heading(group, position)).orElseGet(() -> paragraph(group));
    }

    private static Block paragraph(TextGroup group) {
        return new Block.Paragraph("", List.of(Run.of(group.text())));
    }

    /** A line without an end, in front of prose. */
    private Optional<Block> heading(TextGroup group, int position) {
        var line = group.lines().getFirst();
        boolean alone = group.lines().size() == 1
                && position + 1 < groups.size()
                && leadsToProse(position + 1)
                && line.codePointCount(0, line.length()) <= LONGEST_HEADING
                && TextGroup.words(line).length <= WORDS_OF_A_HEADING;
        boolean looksLikeOne = !ENDS_OPEN.matcher(line).matches()
                && !BEGINS_QUOTED.matcher(line).matches()
                && Character.isLetterOrDigit(line.codePointAt(0))
                && !Character.isLowerCase(line.codePointAt(0))
                && !TextGroup.isProse(line);
        return alone && looksLikeOne ? Optional.of(new Block.Heading("", 2, List.of(Run.of(line)))) : Optional.empty();
    }

    /** A picture may stand between a heading and its text. */
    private boolean leadsToProse(int position) {
        var next = groups.get(position);
        return next.isProse()
                || (picture(next).isPresent()
                        && position + 1 < groups.size()
                        && groups.get(position + 1).isProse());
    }

    /** A caption and the credit under it, or a credit that says that it is one. */
    private static Optional<Block> picture(TextGroup group) {
        var lines = group.lines();
        var credit = CREDIT.matcher(lines.getLast());
        boolean told = credit.matches() && lines.getLast().length() <= 2 * LONGEST_CREDIT;
        if (lines.size() == 1) {
            return told ? Optional.of(image(null, credit.group(1))) : Optional.empty();
        }
        var caption = lines.getFirst();
        if (lines.size() != 2 || caption.codePointCount(0, caption.length()) > LONGEST_CAPTION) {
            return Optional.empty();
        }
        if (told) {
            return Optional.of(image(caption, credit.group(1)));
        }
        return isName(lines.getLast()) && !BEGINS_QUOTED.matcher(caption).matches()
                ? Optional.of(image(caption, lines.getLast()))
                : Optional.empty();
    }

    private static Block image(@Nullable String caption, String credit) {
        return new Block.Image("", null, null, null, caption, credit);
    }

    /** A few words with capitals and no end: a photographer, an agency. */
    private static boolean isName(String line) {
        var words = TextGroup.words(line);
        return words.length <= WORDS_OF_A_CREDIT
                && line.codePointCount(0, line.length()) <= LONGEST_CREDIT
                && !ENDS_OPEN.matcher(line).matches()
                && !TextGroup.endsSentence(line)
                && Stream.of(words).allMatch(PageBlocks::isCapitalOrSmall)
                && Character.isUpperCase(line.codePointAt(0));
    }

    private static boolean isCapitalOrSmall(String word) {
        return SMALL.contains(word) || !Character.isLowerCase(word.codePointAt(0));
    }
}
