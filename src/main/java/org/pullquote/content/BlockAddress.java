package org.pullquote.content;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The address that a block has itself, beside the hyperlinks in its words: of what it points to, cites or shows. */
final class BlockAddress {
    private BlockAddress() {}

    static Optional<String> of(Block block) {
        return Optional.ofNullable(
                switch (block) {
                    case Block.Related r -> r.url();
                    case Block.BlockQuote q -> q.cite();
                    case Block.Image i -> i.src();
                    case Block.Embed e -> e.url();
                    case Block.Paragraph _, Block.Heading _, Block.ListBlock _ -> null;
                    case Block.Code _, Block.Table _, Block.Divider _ -> null;
                });
    }

    static Block map(Block block, UnaryOperator<String> change) {
        return of(block).flatMap(address -> with(block, change.apply(address))).orElse(block);
    }

    /** What is left of a block that has an address without it; nothing where it was there for that alone. */
    static Optional<Block> without(Block block) {
        return with(block, null);
    }

    private static Optional<Block> with(Block block, @Nullable String address) {
        return switch (block) {
            case Block.Related r -> Optional.ofNullable(address).map(url -> new Block.Related(r.id(), r.title(), url));
            case Block.BlockQuote q -> Optional.of(new Block.BlockQuote(q.id(), q.content(), address));
            case Block.Image i -> i.from(address).map(Block.class::cast);
            case Block.Embed e -> Optional.ofNullable(address).map(url -> new Block.Embed(e.id(), url, e.title()));
            case Block.Paragraph _, Block.Heading _, Block.ListBlock _ -> Optional.of(block);
            case Block.Code _, Block.Table _, Block.Divider _ -> Optional.of(block);
        };
    }
}
