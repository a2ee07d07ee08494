package org.pullquote.edition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a quote is known to have been said. */
public enum QuoteStatus {
    @JsonProperty("unverified")
    UNVERIFIED,
    @JsonProperty("verified")
    VERIFIED,
    @JsonProperty("disputed")
    DISPUTED,
    @JsonProperty("retracted")
    RETRACTED;

    /** Whether it needs a reason; no other status has one. */
    public boolean isDoubt() {
        return this == DISPUTED || this == RETRACTED;
    }
}
