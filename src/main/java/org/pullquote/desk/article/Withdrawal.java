package org.pullquote.desk.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pullquote.edition.WithdrawalReason;

/** Why an article is taken back; {@code withdrawn} where no reason is given. */
public record Withdrawal(
        @Schema(examples = "canceled") @Nullable WithdrawalReason reason) {
    WithdrawalReason reasonOrPlain() {
        return reason == null ? WithdrawalReason.WITHDRAWN : reason;
    }
}
