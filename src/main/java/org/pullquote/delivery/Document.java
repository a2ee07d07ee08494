package org.pullquote.delivery;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** A public document as it is stored, which is as it is sent. */
public record Document(@JsonRawValue @JsonValue String json) {}
