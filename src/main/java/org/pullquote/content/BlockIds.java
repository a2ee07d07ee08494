package org.pullquote.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Gives ids to blocks that have none, or one that an earlier block has. */
final class BlockIds {
    /** What an id may be: it stands in anchors, URLs and HTML. */
    static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private static final Pattern NUMBERED = Pattern.compile("b([1-9][0-9]{0,8})");

    private BlockIds() {}

    static List<Block> assigned(List<Block> blocks) {
        // After the highest, not into a gap: a number that was free may be that of a block deleted a moment ago.
        int next =
                1 + blocks.stream().mapToInt(block -> number(block.id())).max().orElse(0);
        var taken = new HashSet<String>();
        var assigned = new ArrayList<Block>(blocks.size());
        for (var block : blocks) {
            if (!block.id().isEmpty() && taken.add(block.id())) {
                assigned.add(block);
            } else {
                assigned.add(withId(block, "b" + next++));
            }
        }
        return List.copyOf(assigned);
    }

    private static int number(String id) {
        var numbered = NUMBERED.matcher(id);
        return numbered.matches() ? Integer.parseInt(numbered.group(1)) : 0;
    }

    static Block withId(Block block, String id) {
        return switch (block) {
            case Block.Paragraph p -> new Block.Paragraph(id, p.content());
            case Block.Heading h -> new Block.Heading(id, h.level(), h.content());
            case Block.ListBlock l -> new Block.ListBlock(id, l.ordered(), l.items());
            case Block.BlockQuote q -> new Block.BlockQuote(id, q.content(), q.cite());
            case Block.Image i ->
                new Block.Image(id, i.src(), i.media(), i.alt(), i.caption(), i.credit(), i.picture());
            case Block.Embed e -> new Block.Embed(id, e.url(), e.title());
            case Block.Code c -> new Block.Code(id, c.language(), c.text());
            case Block.Table t -> new Block.Table(id, t.header(), t.rows());
            case Block.Divider d -> new Block.Divider(id);
            case Block.Related r -> new Block.Related(id, r.title(), r.url());
        };
    }
}
