package org.pullquote.edition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why an article that was public no longer is. */
public enum WithdrawalReason {
    /** Taken back by the newsroom, and may come again. */
    @JsonProperty("withdrawn")
    WITHDRAWN,
    /** Recalled for good; who holds a copy is to delete it. */
    @JsonProperty("canceled")
    CANCELED,
    /** Its time was over. */
    @JsonProperty("expired")
    EXPIRED;

    /** The name that the log and the delivery side use. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static WithdrawalReason ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
