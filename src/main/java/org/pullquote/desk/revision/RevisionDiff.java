package org.pullquote.desk.revision;

import java.util.List;
import org.pullquote.content.BlockChange;

/**
 * What changed from one revision to another.
 *
 * @param revision the later state
 * @param against the earlier one
 * @param fields members of the article itself, apart from its body
 * @param body blocks that changed, in reading order
 * @param quotes parts that were added, deleted or changed; that a quote's offsets moved with the text is none
 */
public record RevisionDiff(
        int revision,
        int against,
        List<FieldChange> fields,
        List<BlockChange> body,
        List<PartChange> quotes,
        List<PartChange> sources,
        List<PartChange> links,
        List<PartChange> corrections) {}
